/** Areas on top of each other: the largest by themselves, the rest as one. */
import { compare, signOf, sum } from '../../../base/exact.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Value } from '../../../query/schema.ts';
import { ABSENT } from '../../answer.ts';
import type { Field } from '../../chart/field.ts';
import type { Track } from '../../chart/track.ts';
import { OTHERS } from '../../figure/words.ts';

/** Areas below zero would lie over each other. */
export function canStack({ tracks }: Field): boolean {
  return tracks.every(({ values }) => values.every(({ value }) => signOf(value ?? '0') >= 0));
}

/** Tracks with anything, the largest first (unless `keepsOrder`), at most `most` of them and one of others. */
export function stackOf(
  field: Field,
  how: { most: number; keepsOrder: boolean },
  language: Locale,
): Field {
  const sizes = new Map(
    field.tracks.map((track) => [track.id, sum(track.values.map(({ value }) => value))]),
  );
  const size = ({ id }: Track): string => sizes.get(id) ?? '0';
  const busy = field.tracks.filter((track) => signOf(size(track)) > 0);
  const ordered = how.keepsOrder ? busy : busy.toSorted((a, b) => compare(size(b), size(a)));
  if (ordered.length <= how.most + 1) return { ...field, tracks: ordered };
  const rest = ordered.slice(how.most);
  const [first] = rest;
  if (first === undefined) return { ...field, tracks: ordered };
  const id = `${first.kpi}:others`;
  const values = field.categories.map((_, index) => together(rest, index));
  const others: Track = { ...first, id, of: id, name: OTHERS[language], meaning: 'muted', values };
  return { ...field, tracks: [...ordered.slice(0, how.most), others] };
}

function together(tracks: readonly Track[], index: number): Value {
  const known = tracks.flatMap(({ values }) => values[index]?.value ?? []);
  return known.length === 0 ? ABSENT : { ...ABSENT, value: sum(known) };
}
