import { Skeleton, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../viewer/notice.tsx';
import { useLocale, useWords } from '../../words/words.tsx';
import { AccountLine } from './account-picker.tsx';
import { AccountOrigin } from './account-origin.tsx';
import { EmptyList } from './empty-list.tsx';
import { accountsQuery } from './identity-queries.ts';
import css from './identity.module.css';
import { ListTools } from './list-tools.tsx';
import { MoreButton } from './more-button.tsx';
import type { TabProps } from './tab-props.ts';
import { useMore } from './use-more.ts';
import { Worth } from './worth.tsx';

/** Every account with what else it is called; one of them with the records that stand for it. */
export function AccountsTab(props: TabProps) {
  const { search, set, currency } = props;
  const { nothingFound } = useWords();
  const locale = useLocale();
  const { limit, more } = useMore();
  const q = search.q ?? '';
  const { data, error, refetch } = useQuery(accountsQuery({ search: q, limit, locale }));
  if (search.account !== undefined && search.account !== '')
    return <AccountOrigin {...props} account={search.account} />;
  return (
    <>
      <ListTools search={q} onSearch={(text) => set({ q: text })} />
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={320} radius="lg" /> : null}
      {data?.total === 0 ? <EmptyList isSearch={q !== ''} title={nothingFound} /> : null}
      <ul className={css['choices']}>
        {data?.accounts.map((account) => (
          <li key={account.id}>
            <UnstyledButton className={css['choice']} onClick={() => set({ account: account.id })}>
              <AccountLine account={account} />
              <Worth rows={account.rows} amount={account.amount} currency={currency} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <MoreButton total={data?.total ?? 0} limit={limit} onMore={more} />
    </>
  );
}
