import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../session/session-query.ts';
import { beginSecond, confirmSecond, endSecond } from './me-queries.ts';

/** Setting up a second factor: the password, then its secret, then its first code; or ending one. */
export function useSecond(isOn: boolean) {
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const refresh = () => queries.invalidateQueries(sessionQuery());
  const begin = useMutation({ mutationFn: () => beginSecond(password) });
  const confirm = useMutation({ mutationFn: () => confirmSecond(code), onSuccess: refresh });
  const end = useMutation({
    mutationFn: () => endSecond(password),
    onSuccess: () => {
      setPassword('');
      begin.reset();
      confirm.reset();
      return refresh();
    },
  });
  const secret = begin.data ?? null;
  return {
    password,
    setPassword,
    code,
    setCode,
    secret: isOn ? null : secret,
    codes: confirm.data?.codes ?? null,
    send: () => {
      if (isOn) end.mutate();
      else if (secret === null) begin.mutate();
      else confirm.mutate();
    },
    isSending: begin.isPending || confirm.isPending || end.isPending,
    error: confirm.error ?? end.error ?? begin.error,
  };
}
