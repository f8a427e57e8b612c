import { Button, Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scope } from '../../../serve/schema.ts';
import { useMay } from '../../session/use-session.ts';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { Problem } from '../reconnect/problem.tsx';
import { makeToken } from './me-queries.ts';
import css from './me.module.css';

const DAYS = 90;

/** A new token: what it is for, what it may do, until when. */
export function TokenForm({ onMade }: { onMade: (token: string) => void }) {
  const words = usePeopleWords();
  const mayWrite = useMay('write');
  const mayData = useMay('data');
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const [days, setDays] = useState(DAYS);
  const make = useMutation({
    mutationFn: () => makeToken({ name, scopes, days }),
    onSuccess: ({ token }) => onMade(token),
  });
  const offered: Scope[] = [
    'read',
    ...(mayWrite ? ['write' as const] : []),
    ...(mayData ? ['data' as const] : []),
  ];
  return (
    <form
      className={css['list']}
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <TextInput
        required
        label={words.tokenName}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox.Group
        mt="sm"
        label={words.tokenScopes}
        value={scopes}
        onChange={(chosen) => setScopes(offered.filter((scope) => chosen.includes(scope)))}
      >
        {offered.map((scope) => (
          <Checkbox key={scope} mt={6} value={scope} label={words[`scope_${scope}`]} />
        ))}
      </Checkbox.Group>
      <NumberInput
        mt="sm"
        label={words.tokenDays}
        min={1}
        max={366}
        clampBehavior="strict"
        allowDecimal={false}
        value={days}
        onChange={(value) => setDays(Number(value))}
      />
      {make.error === null ? null : <Problem error={make.error} />}
      <div className={css['foot']}>
        <Button mt="sm" type="submit" disabled={scopes.length === 0} loading={make.isPending}>
          {words.tokenMake}
        </Button>
      </div>
    </form>
  );
}
