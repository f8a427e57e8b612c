import type { Filter } from '../../query/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';

export type Chip = { dimension: string; text: string };

type Known = { filters: readonly Filter[]; layout: ReportLayout; fixed: readonly Filter[] };

/**
 * Chosen filters with their words. The report's frame says one text for each filter it was asked with, in order,
 * chosen ones first; while a new frame is on its way the control's name stands in.
 */
export function chipsOf({ filters, layout, fixed }: Known): Chip[] {
  const texts = layout.frame.filterTexts;
  const isCurrent = texts.length === filters.length + fixed.length;
  return filters.map(({ dimension }, index) => {
    const label =
      layout.controls.find((control) => control.dimension === dimension)?.label ?? dimension;
    return { dimension, text: (isCurrent ? texts[index] : undefined) ?? `${label} …` };
  });
}
