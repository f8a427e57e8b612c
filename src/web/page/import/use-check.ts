import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocale, useWords } from '../../words/words.tsx';
import { planOf } from './import-plan.ts';
import { checkQuery } from './import-queries.ts';
import type { CheckReply } from './import-queries.ts';
import type { ImportState } from './import-state.ts';

/** Problems and coverage of what has been mapped so far, asked again after each change once hands rest. */
export function useCheck(state: ImportState): UseQueryResult<CheckReply> {
  const words = useWords();
  const locale = useLocale();
  const plan = useMemo(() => planOf(state, words.importNameDefault), [state, words]);
  const [rested] = useDebouncedValue(plan, 400);
  return useQuery(checkQuery(rested ?? plan, locale));
}
