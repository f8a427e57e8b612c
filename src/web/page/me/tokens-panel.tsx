import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TokenView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import { CopyField } from '../sources/copy-field.tsx';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { revokeToken, tokensQuery } from './me-queries.ts';
import css from './me.module.css';
import { TokenForm } from './token-form.tsx';

/** Tokens of programs that act for the person. */
export function TokensPanel() {
  const words = usePeopleWords();
  const queries = useQueryClient();
  const { data } = useQuery(tokensQuery());
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  return (
    <section className={css['panel']} aria-label={words.tokensTitle}>
      <h2>{words.tokensTitle}</h2>
      <p className="muted">{words.tokensLead}</p>
      {made === null ? null : <CopyField label={words.tokenMade} value={made} />}
      {data?.length === 0 ? <p>{words.tokensNone}</p> : null}
      <ul className={css['list']}>
        {data?.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
      {isOpen ? (
        <TokenForm
          onMade={(token) => {
            setMade(token);
            setOpen(false);
            void queries.invalidateQueries(tokensQuery());
          }}
        />
      ) : (
        <div className={css['foot']}>
          <Button variant="default" onClick={() => setOpen(true)}>
            {words.tokenNew}
          </Button>
        </div>
      )}
    </section>
  );
}

function TokenRow({ token }: { token: TokenView }) {
  const words = usePeopleWords();
  const format = useFormat();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSettled: () => queries.invalidateQueries(tokensQuery()),
  });
  const scopes = token.scopes.map((scope) => words[`scope_${scope}`]).join(', ');
  return (
    <li className={css['row']}>
      <span className={css['rowText']}>
        {token.name}
        <span className={css['sub']}>
          {scopes} · {fillWord(words.tokenEnds, { date: format.moment(token.expiresAt) })}
        </span>
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={revoke.isPending}
        onClick={() => revoke.mutate()}
      >
        {words.tokenEnd}
      </Button>
    </li>
  );
}
