import type { Tone } from '../figure/schema.ts';

/** Members that mean good or bad by themselves: they are drawn in that colour, never in one of a series. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, Tone>>>> = {
  health_band: { green: 'good', yellow: 'neutral', red: 'bad', none: 'muted' },
};

/** What a member means; null for those that are only one of several. */
export function meaningOf(dimension: string, key: string | null): Tone | null {
  return MEANINGS[dimension]?.[key ?? ''] ?? null;
}
