import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { goAnew } from '../../session/go.ts';
import { PlainPage } from '../../shell/plain-page.tsx';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { Problem } from '../reconnect/problem.tsx';
import { sendClaim } from './door-queries.ts';
import css from './door.module.css';
import { NewPassword } from './new-password.tsx';

/** The first start: whoever has the code that the server printed becomes the owner. */
export function ClaimPage() {
  return (
    <PlainPage>
      <ClaimForm />
    </PlainPage>
  );
}

function ClaimForm() {
  const words = usePeopleWords();
  const [printed] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [code, setCode] = useState(printed);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const claim = useMutation({
    mutationFn: () => sendClaim({ code, name, email, password }),
    onSuccess: () => goAnew('/'),
  });
  usePageTitle(words.claimTitle);
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        claim.mutate();
      }}
    >
      <h1>{words.claimTitle}</h1>
      <p>{words.claimLead}</p>
      {printed === '' ? (
        <TextInput
          required
          label={words.claimCode}
          description={words.claimCodeHint}
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        required
        label={words.name}
        autoComplete="name"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        required
        type="email"
        label={words.email}
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NewPassword value={password} onChange={setPassword} />
      {claim.error === null ? null : <Problem error={claim.error} />}
      <Button type="submit" loading={claim.isPending || claim.isSuccess} fullWidth>
        {words.claim}
      </Button>
    </form>
  );
}
