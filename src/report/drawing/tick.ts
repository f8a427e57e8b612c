import type { Locale } from '../../base/locale.ts';
import type { z } from 'zod';
import type { zAxis } from '../schema.ts';

export type Axis = z.infer<typeof zAxis>;

/** Text of an axis tick: short, without unit (the axis says it). Figures carry their own texts; ticks are ours. */
export function tickText(axis: Axis, locale: Locale): (value: number) => string {
  const format = axis.percent
    ? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
    : new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return (value) => format.format(value).replace('-', '−');
}
