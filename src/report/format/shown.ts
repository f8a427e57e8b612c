/** A value as every output shows it. */
import { exactOf, toNumber } from '../../base/exact.ts';
import type { NullReason } from '../../model/schema.ts';
import type { Value } from '../../query/schema.ts';
import type { Shown } from '../figure/schema.ts';
import { cautionOf, reasonText } from './reason.ts';
import type { Style } from './style.ts';
import { writeValue } from './value.ts';
import type { Density, Measure } from './value.ts';

export const DASH = '—';

/** How to show a value: what it measures, and how densely (cards and charts unless stated). */
export type Look = { measure: Measure; density?: Exclude<Density, 'full'> };

/** A value with its text, full precision, reason and caution. */
export function showValue(value: Value, look: Look, style: Style): Shown {
  if (value.value === null)
    return {
      ...showNothing(value.reason, style),
      flags: value.flags,
      caution: cautionOf(value, style),
    };
  const known = { exact: value.value, measure: look.measure };
  return {
    text: writeValue(known, style, { density: look.density ?? 'compact' }),
    full: writeValue(known, style, { density: 'full' }),
    value: toNumber(value.value),
    exact: value.value,
    reason: null,
    reasonText: null,
    flags: value.flags,
    caution: cautionOf(value, style),
  };
}

/** A number that was derived from shown values (a median, a share): no flags of its own. */
export function showNumber(value: string | number, look: Look, style: Style): Shown {
  const exact = typeof value === 'number' ? exactOf(value) : value;
  return showValue({ value: exact, reason: null, n: null, flags: [] }, look, style);
}

/** A dash with its reason; null = there is simply nothing there. */
export function showNothing(reason: NullReason | null, style: Style): Shown {
  const why = reasonText(reason, style.language);
  return {
    text: DASH,
    full: DASH,
    value: null,
    exact: null,
    reason,
    reasonText: why,
    flags: [],
    caution: null,
  };
}
