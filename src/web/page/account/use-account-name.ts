import { useQuery } from '@tanstack/react-query';
import { membersQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';

/** An account's name by its key; null until it is known, or where it is not. */
export function useAccountName(account: string): string | null {
  const locale = useLocale();
  const { data } = useQuery(membersQuery({ dimension: 'account', search: account, locale }));
  return data?.members.find((member) => member.key === account)?.label ?? null;
}
