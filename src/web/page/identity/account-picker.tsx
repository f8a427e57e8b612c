import { Modal, Skeleton, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountCard } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale, useWords } from '../../words/words.tsx';
import { accountsQuery } from './identity-queries.ts';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

type Props = {
  title: string;
  /** An account that cannot be chosen: the one it is in. */
  without: string | null;
  onChoose: (account: AccountCard) => void;
  onClose: () => void;
};

/** Accounts to choose one from, found by anything that one of their records says. */
export function AccountPicker({ title, without, onChoose, onClose }: Props) {
  const words = useIdentityWords();
  const { close, nothingFound } = useWords();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const { data } = useQuery(accountsQuery({ search, limit: 20, locale }));
  const accounts = data?.accounts.filter(({ id }) => id !== without);
  return (
    <Modal.Root opened onClose={onClose} size="lg">
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <div className={css['dialogHead']}>
          <Modal.Title className={css['dialogTitle'] ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={close} />
        </div>
        <Modal.Body>
          <TextInput
            data-autofocus
            type="search"
            aria-label={words.searchPlaceholder}
            placeholder={words.searchPlaceholder}
            leftSection={<IconSearch size={17} stroke={1.7} />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          {accounts === undefined ? <Skeleton height={200} mt={12} /> : null}
          {accounts?.length === 0 ? <p className={css['none']}>{nothingFound}</p> : null}
          <ul className={css['choices']}>
            {accounts?.map((account) => (
              <li key={account.id}>
                <UnstyledButton className={css['choice']} onClick={() => onChoose(account)}>
                  <AccountLine account={account} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** An account in one line: its name, what else it is called, how many records stand for it. */
export function AccountLine({ account }: { account: AccountCard }) {
  const words = useIdentityWords();
  const format = useFormat();
  const { name, aliases, records, sources } = account;
  const count =
    records === 1
      ? words.accountRecordsOne
      : fillWord(words.accountRecords, { count: format.count(records) });
  return (
    <span className={css['accountLine']}>
      <b>{name}</b>
      {aliases.length === 0 ? null : (
        <span className="muted">{fillWord(words.aliases, { names: aliases.join(', ') })}</span>
      )}
      <span className="muted">
        {count} · {sources.join(', ')}
      </span>
    </span>
  );
}
