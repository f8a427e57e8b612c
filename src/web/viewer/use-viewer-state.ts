import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Filter } from '../../query/schema.ts';
import type { Brand } from '../../report/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import { printChoice } from '../reading/choice.ts';
import { drillTemplate, levelBelow, parseDrill } from '../reading/drill.ts';
import type { ChoiceState } from '../reading/use-choice.ts';
import type { ViewerState } from './viewer-context.ts';

type Known = {
  template: string;
  brand: Brand | null;
  layout: ReportLayout | null;
  state: ChoiceState;
};

/** What figures are told of their report; null until brand and layout are there. */
export function useViewerState({ template, brand, layout, state }: Known): ViewerState | null {
  const navigate = useNavigate();
  const here = useRouterState({ select: ({ location }) => location.href });
  const { choice } = state;
  return useMemo(() => {
    if (brand === null || layout === null) return null;
    const kept = printChoice({ ...choice, filters: [] });
    return {
      brand,
      filterTexts: [...layout.frame.scopeTexts, ...layout.frame.filterTexts],
      controls: layout.controls,
      here,
      dimensions: new Set(layout.controls.map((control) => control.dimension)),
      accountLink: (account) => ({
        to: '/accounts/$account',
        params: { account },
        search: { ...kept, from: here },
      }),
      addFilter: (filter) => {
        const others = choice.filters.filter((each) => each.dimension !== filter.dimension);
        void navigate({
          ...placeBelow(template, filter, layout),
          search: (before: object) => ({
            ...before,
            ...printChoice({ ...choice, filters: [...others, filter] }),
          }),
          resetScroll: false,
        });
      },
    };
  }, [template, brand, layout, choice, here, navigate]);
}

/** A filter narrows the report it is chosen in; where a number is taken apart, it also leads one level down. */
function placeBelow(template: string, { dimension }: Filter, { controls }: ReportLayout) {
  const drill = parseDrill(template);
  return drill === null
    ? { to: '.' }
    : {
        to: '/reports/$template',
        params: { template: drillTemplate(drill.kpi, levelBelow(dimension, controls)) },
      };
}
