import { Button, PasswordInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NewPassword } from '../door/new-password.tsx';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { Problem } from '../reconnect/problem.tsx';
import { changePassword } from './me-queries.ts';
import css from './me.module.css';

/** Another password; the present one proves who asks. */
export function PasswordPanel({ email }: { email: string }) {
  const words = usePeopleWords();
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () => changePassword({ current, password }),
    onSuccess: async () => {
      setCurrent('');
      setPassword('');
      notifications.show({ message: words.passwordChanged });
      await queries.invalidateQueries({ queryKey: ['me', 'sessions'] });
    },
  });
  return (
    <form
      className={css['panel']}
      aria-label={words.passwordTitle}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate();
      }}
    >
      <h2>{words.passwordTitle}</h2>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput
        required
        label={words.currentPassword}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': words.passwordShow }}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <NewPassword value={password} onChange={setPassword} />
      {change.error === null ? null : <Problem error={change.error} />}
      <div className={css['foot']}>
        <Button type="submit" variant="default" loading={change.isPending}>
          {words.passwordChange}
        </Button>
      </div>
    </form>
  );
}
