import { IconCircleCheck, IconSearchOff } from '@tabler/icons-react';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

/** A list without entries: all is done, or nothing is like the search. */
export function EmptyList({
  isSearch,
  title,
  hint = '',
}: {
  isSearch: boolean;
  title: string;
  hint?: string;
}) {
  const words = useIdentityWords();
  const Icon = isSearch ? IconSearchOff : IconCircleCheck;
  return (
    <div className={css['empty']}>
      <Icon size={30} stroke={1.4} aria-hidden="true" />
      <p className={css['emptyTitle']}>{isSearch ? words.noneFound : title}</p>
      {isSearch || hint === '' ? null : <p className="muted">{hint}</p>}
    </div>
  );
}
