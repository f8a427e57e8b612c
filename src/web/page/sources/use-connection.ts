import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ConnectorView, ProblemView, SourceView } from '../../../serve/schema.ts';
import { ApiError } from '../../api/client.ts';
import { useLocale } from '../../words/words.tsx';
import type { FormValues } from './form-values.ts';
import { configOf, isConsent, valuesOf } from './form-values.ts';
import { goToConsent } from './go-to-consent.ts';
import { checkSource, saveSource, sendVerb } from './source-queries.ts';

/** What a person filled in, what is wrong with it, and what becomes of it. */
export type ConnectionState = { name: string; values: FormValues };

/** The state of a connection's form. A new source is synced as soon as it is there. */
export function useConnection(connector: ConnectorView, source: SourceView | null) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const locale = useLocale();
  const [state, setState] = useState<ConnectionState>({
    name: source?.name ?? connector.title,
    values: valuesOf(connector.form, source?.config ?? {}),
  });
  const spec = () => ({
    kind: connector.kind,
    name: state.name.trim(),
    config: configOf(connector.form, state.values),
  });
  const check = useMutation({
    mutationFn: () => checkSource({ ...spec(), source: source?.id ?? null }),
  });
  const save = useMutation({
    mutationFn: async () => {
      const { id, signIn } = await saveSource(source?.id ?? null, spec());
      await (signIn ? goToConsent(id, locale) : sendVerb(id, 'sync'));
      return { signIn };
    },
    onSuccess: async ({ signIn }) => {
      await client.invalidateQueries({ queryKey: ['sources'] });
      if (!signIn) await navigate({ to: '/sources' });
    },
  });
  const edit = (change: (before: ConnectionState) => ConnectionState): void => {
    check.reset();
    save.reset();
    setState(change);
  };
  return {
    state,
    problems: problemsOf(save.error ?? check.error),
    account: check.data?.account ?? null,
    isConsent: isConsent(connector.form, state.values),
    isChecking: check.isPending,
    isSaving: save.isPending || save.data?.signIn === true,
    check: () => check.mutate(),
    save: () => save.mutate(),
    setName: (name: string) => edit((before) => ({ ...before, name })),
    setValue: (path: string, value: FormValues[string]) =>
      edit((before) => ({ ...before, values: { ...before.values, [path]: value } })),
  };
}

/** What the server said of the form; what cannot even be asked is one problem of no field. */
function problemsOf(error: Error | null): readonly ProblemView[] {
  if (error === null) return [];
  if (error instanceof ApiError && error.problems.length > 0) return error.problems;
  return [
    {
      code: 'web.failed',
      message: error.message,
      hint: error instanceof ApiError ? error.hint : '',
      at: null,
      severity: 'error',
    },
  ];
}
