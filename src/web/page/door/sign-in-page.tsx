import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { goAnew, ownPath } from '../../session/go.ts';
import { PlainPage } from '../../shell/plain-page.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { Problem } from '../reconnect/problem.tsx';
import { sendSignIn } from './door-queries.ts';
import css from './door.module.css';

/** Signing in: e-mail and password, then the second factor where there is one. */
export function SignInPage() {
  const { to } = useSearch({ from: '/sign-in' });
  return (
    <PlainPage>
      <SignInForm to={ownPath(to)} />
    </PlainPage>
  );
}

function SignInForm({ to }: { to: string }) {
  const words = usePeopleWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const send = useMutation({
    mutationFn: () => sendSignIn({ email, password, code: code === '' ? null : code }),
    onSuccess: ({ next }) => {
      if (next === 'done') goAnew(to);
    },
  });
  const asksCode = send.data?.next === 'code' || code !== '';
  usePageTitle(words.signInTitle);
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <h1>{asksCode ? words.codeTitle : words.signInTitle}</h1>
      {asksCode ? (
        <>
          <p>{words.codeLead}</p>
          <TextInput
            required
            label={words.code}
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </>
      ) : (
        <>
          <TextInput
            required
            type="email"
            label={words.email}
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            required
            label={words.password}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': words.passwordShow }}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </>
      )}
      {send.error === null ? null : <Problem error={send.error} />}
      <Button type="submit" loading={send.isPending || send.data?.next === 'done'} fullWidth>
        {words.signIn}
      </Button>
      <p className={css['fine']}>{words.forgot}</p>
    </form>
  );
}
