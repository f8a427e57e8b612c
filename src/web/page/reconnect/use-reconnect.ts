import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProblemView, ReconnectView } from '../../../serve/schema.ts';
import { ApiError } from '../../api/client.ts';
import { useLocale } from '../../words/words.tsx';
import type { FormValues } from '../sources/form-values.ts';
import { rememberConsent } from './consent-memory.ts';
import { consentByLink, giveByLink } from './reconnect-queries.ts';

/** What somebody who came by a link fills in, and what becomes of it: the way to the consent page, or credentials. */
export function useReconnect(token: string, { signIn }: ReconnectView) {
  const locale = useLocale();
  const [values, setValues] = useState<FormValues>({});
  const give = useMutation({
    mutationFn: async (): Promise<string | null> => {
      if (!signIn) return (await giveByLink(token, textsOf(values), locale)).account;
      const { url } = await consentByLink(token, locale);
      rememberConsent({ begunAt: `/reconnect#${token}`, locale });
      location.assign(url);
      return null;
    },
  });
  const problems = placedProblems(give.error);
  return {
    values,
    setValue: (path: string, value: FormValues[string]) => {
      give.reset();
      setValues((before) => ({ ...before, [path]: value }));
    },
    send: () => give.mutate(),
    // On its way to another page it is not done yet.
    isSending: give.isPending || (give.isSuccess && give.data === null),
    problems,
    error: problems.length > 0 ? null : give.error,
    account: give.data ?? null,
  };
}

function textsOf(values: FormValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([path, value]) => [path, String(value)]));
}

/** Problems that stand at a field. */
function placedProblems(error: Error | null): readonly ProblemView[] {
  return error instanceof ApiError ? error.problems.filter(({ at }) => at?.path !== undefined) : [];
}
