import { add, div } from '../../base/exact.ts';
import type { Locale, Text } from '../../base/locale.ts';
import type { Value } from '../../query/schema.ts';
import { SHARE_NOTE } from '../figure/notes.ts';
import type { Track } from './track.ts';

/**
 * The share of the total that is reached category by category. It may pass 100 % and come back: that is what
 * categories below zero do. Null with a reason where the total is not above zero.
 */
export function cumulativeTrack(track: Track, total: Value, language: Locale): Track {
  const whole = total.value !== null && Number(total.value) > 0 ? total.value : null;
  let reached = '0';
  const values = track.values.map(({ value }): Value => {
    reached = add(reached, value ?? '0') ?? reached;
    const share = whole === null ? null : div(reached, whole);
    return { value: share, reason: share === null ? 'no_denominator' : null, n: null, flags: [] };
  });
  const measure = { unit: 'percent', currency: null } as const;
  const id = `${track.kpi}:cumulative`;
  return {
    ...track,
    id,
    of: id,
    name: CUMULATIVE[language],
    axisName: CUMULATIVE[language],
    measure,
    note: SHARE_NOTE[language],
    values,
  };
}

const CUMULATIVE: Text = {
  en: 'Cumulative share',
  'pt-BR': 'Participação acumulada',
  es: 'Participación acumulada',
};
