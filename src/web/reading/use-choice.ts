import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Filter } from '../../query/schema.ts';
import type { Reading } from '../../report/schema.ts';
import { useLocale } from '../words/words.tsx';
import { parseChoice, printChoice } from './choice.ts';
import type { Choice } from './choice.ts';
import { reportSearch } from './page-search.ts';
import type { ReportSearch } from './page-search.ts';

export type ChoiceState = {
  choice: Choice;
  reading: Reading;
  search: ReportSearch;
  /** Changes some of it; the address follows, and the way back of the browser works. */
  change: (part: Partial<Choice>) => void;
  /** Replaces one dimension's filter; null takes it away. */
  setFilter: (dimension: string, filter: Filter | null) => void;
  reset: () => void;
};

/** The reader's choices in the address bar of a report. `fixed` filters always hold and are never shown as chosen. */
export function useChoice(fixed: readonly Filter[] = NONE): ChoiceState {
  const locale = useLocale();
  const raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => reportSearch(raw), [raw]);
  const choice = useMemo(() => parseChoice(search), [search]);
  const reading = useMemo(
    () => ({ ...choice, filters: [...choice.filters, ...fixed], locale }),
    [choice, fixed, locale],
  );
  const go = (next: Choice): void => {
    const { table, sort, from } = search;
    const kept = {
      ...(table && { table }),
      ...(sort && { sort }),
      ...(from !== undefined && { from }),
    };
    void navigate({ to: '.', search: { ...printChoice(next), ...kept }, resetScroll: false });
  };
  return {
    choice,
    reading,
    search,
    change: (part) => go({ ...choice, ...part }),
    setFilter: (dimension, filter) => {
      const others = choice.filters.filter((each) => each.dimension !== dimension);
      go({ ...choice, filters: filter === null ? others : [...others, filter] });
    },
    reset: () => go({ period: null, compare: null, filters: [] }),
  };
}

const NONE: readonly Filter[] = [];
