import { Button, Skeleton, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PassView } from '../../../serve/schema.ts';
import { goAnew } from '../../session/go.ts';
import { PlainPage } from '../../shell/plain-page.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { fillWord } from '../../words/words.tsx';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { Problem } from '../reconnect/problem.tsx';
import { passQuery, sendPass } from './door-queries.ts';
import css from './door.module.css';
import { NewPassword } from './new-password.tsx';

/** What a link leads to: joining the workspace, or a new password. The token stands behind the # and leaves no trace. */
export function PassPage() {
  const [token] = useState(() => location.hash.slice(1));
  return (
    <PlainPage>
      <Asked token={token} />
    </PlainPage>
  );
}

function Asked({ token }: { token: string }) {
  const words = usePeopleWords();
  const { data, error } = useQuery(passQuery(token));
  if (error !== null)
    return (
      <>
        <h1>{words.linkClosed}</h1>
        <Problem error={error} />
      </>
    );
  return data === undefined ? <Skeleton height={220} /> : <PassForm token={token} pass={data} />;
}

function PassForm({ token, pass }: { token: string; pass: PassView }) {
  const words = usePeopleWords();
  const [name, setName] = useState(pass.name ?? '');
  const [password, setPassword] = useState('');
  const use = useMutation({
    mutationFn: () => sendPass({ token, name, password }),
    onSuccess: ({ next }) => {
      if (next === 'done') goAnew('/');
    },
  });
  const isReset = pass.kind === 'reset';
  const { email, workspace } = pass;
  const title = isReset
    ? fillWord(words.resetTitle, { name: pass.name ?? '' })
    : fillWord(words.invitationTitle, { workspace });
  usePageTitle(title);
  if (use.data?.next === 'code') return <p>{words.resetDone}</p>;
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        use.mutate();
      }}
    >
      <h1>{title}</h1>
      <p>{fillWord(isReset ? words.resetLead : words.invitationLead, { email })}</p>
      {/* Password managers look for the name that belongs to the password. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      {isReset ? null : (
        <TextInput
          required
          label={words.name}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <NewPassword value={password} onChange={setPassword} />
      {use.error === null ? null : <Problem error={use.error} />}
      <Button type="submit" loading={use.isPending || use.data?.next === 'done'} fullWidth>
        {isReset ? words.resetDo : words.join}
      </Button>
    </form>
  );
}
