import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { workspaceQuery } from '../api/queries.ts';
import type { ViewerState } from '../viewer/viewer-context.ts';

/** What figures need of a report while it is written: its brand, and nothing to click. Null until the brand is there. */
export function useStillViewer(): ViewerState | null {
  const { data: workspace } = useQuery(workspaceQuery());
  const brand = workspace?.brand ?? null;
  return useMemo(
    () =>
      brand === null
        ? null
        : {
            brand,
            filterTexts: [],
            dimensions: new Set<string>(),
            accountLink: (account) => ({
              to: '/accounts/$account',
              params: { account },
              search: {},
            }),
            addFilter: () => undefined,
            controls: [],
            here: '',
          },
    [brand],
  );
}
