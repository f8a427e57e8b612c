import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

type Props = { search: string; onSearch: (search: string) => void; children?: ReactNode };

/** Search above a list, and what else can be done with all of it. */
export function ListTools({ search, onSearch, children }: Props) {
  const { search: label } = useWords();
  const words = useIdentityWords();
  return (
    <div className={css['tools']}>
      <TextInput
        type="search"
        className={css['search'] ?? ''}
        aria-label={label}
        placeholder={words.searchPlaceholder}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      {children}
    </div>
  );
}
