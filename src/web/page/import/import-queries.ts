import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { zCheckReply, zSuggestReply } from '../../../serve/schema.ts';
import type { Locale } from '../../../base/locale.ts';
import { sendJson } from '../../api/client.ts';
import type { ImportPlan } from './import-state.ts';

export type CheckReply = z.infer<typeof zCheckReply>;

/** A mapping proposed from names and values of the tables. */
export function suggestQuery(uploads: ImportPlan['uploads']) {
  return queryOptions({
    queryKey: ['suggest', uploads],
    queryFn: ({ signal }) =>
      sendJson<z.infer<typeof zSuggestReply>>('/api/imports/suggest', { uploads }, { signal }),
    staleTime: Infinity,
  });
}

/** What a plan would give, and what is wrong with it. Nothing is changed by asking. */
export function checkQuery(plan: ImportPlan | null, locale: Locale) {
  return queryOptions({
    queryKey: ['check', plan, locale],
    queryFn: ({ signal }) =>
      sendJson<CheckReply>(`/api/imports/check?locale=${locale}`, plan, { signal }),
    enabled: plan !== null,
    placeholderData: keepPreviousData,
  });
}

/** Starts the import; its job tells the rest. */
export function startImport(plan: ImportPlan): Promise<{ job: string }> {
  return sendJson<{ job: string }>('/api/imports', plan);
}
