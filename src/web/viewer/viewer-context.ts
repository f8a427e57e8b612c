import { createContext, use } from 'react';
import type { Filter } from '../../query/schema.ts';
import type { Brand } from '../../report/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';

/** What figures need to know of the report they stand in. */
export type ViewerState = {
  brand: Brand;
  /** The active filters in words, for explanations. */
  filterTexts: readonly string[];
  /** Dimensions that may be filtered by. */
  dimensions: ReadonlySet<string>;
  /** Address of an account's page, with the period kept and the way back. */
  accountLink: (account: string) => {
    to: '/accounts/$account';
    params: { account: string };
    search: object;
  };
  addFilter: (filter: Filter) => void;
  /** What reports are filtered by, and taken apart by. */
  controls: ReportLayout['controls'];
  /** Address of this very view, for the way back. */
  here: string;
};

export const ViewerContext = createContext<ViewerState | null>(null);

/** The report around a figure. */
export function useViewer(): ViewerState {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('a figure stands outside of a report');
  return viewer;
}
