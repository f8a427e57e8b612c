/** Bars that are split by a second dimension: put in order and cut as whole bars, never part by part. */
import { compare, signOf, sum } from '../../../base/exact.ts';
import type { Locale } from '../../../base/locale.ts';
import type { Value } from '../../../query/schema.ts';
import { ABSENT } from '../../answer.ts';
import type { Category, Field } from '../../chart/field.ts';
import { MOST_MEMBERS, rowOf } from '../../figure/place.ts';
import type { RowPlace } from '../../figure/place-schema.ts';
import { OTHERS } from '../../figure/words.ts';

/** Largest bars first, unless their members have an order of their own; all beyond `most` are one bar of others. */
export function arrangeSplit(
  field: Field,
  how: { most: number; keepsOrder: boolean },
  language: Locale,
): Field {
  const sums = field.categories.map((_, index) => heightOf(field, index));
  const all = field.categories.map((_, index) => index);
  const ordered = how.keepsOrder
    ? all
    : all.toSorted((a, b) => compare(sums[b] ?? '0', sums[a] ?? '0'));
  const shown = ordered.slice(0, how.most);
  const rest = ordered.slice(how.most);
  const others: Category[] =
    rest.length === 0
      ? []
      : [
          {
            label: OTHERS[language],
            members: [],
            isOthers: true,
            place: placeOfAll(rest.flatMap((index) => field.categories[index] ?? [])),
          },
        ];
  return {
    ...field,
    categories: [...shown.flatMap((index) => field.categories[index] ?? []), ...others],
    tracks: field.tracks.map((track) => {
      const pick = (index: number): Value => track.values[index] ?? ABSENT;
      const joined = rest.length === 0 ? [] : [together(rest.map(pick))];
      return { ...track, values: [...shown.map(pick), ...joined] };
    }),
  };
}

/** A place of all members of some categories: their sum is one number. Null where one question may not name them all. */
function placeOfAll(categories: readonly Category[]): RowPlace | null {
  const [first] = categories;
  const [member, second] = first?.members ?? [];
  const keys = categories.flatMap(({ members: [only] }) => (only === undefined ? [] : [only.key]));
  if (member === undefined || second !== undefined || keys.length !== categories.length)
    return null;
  if (keys.length > MOST_MEMBERS) return null;
  return rowOf({ filters: [{ dimension: member.dimension, op: 'in', values: keys }] });
}

/** Without the members that neither have nor had anything: bars of no length say nothing. */
export function withoutIdle(field: Field): Field {
  const isBusy = (index: number): boolean =>
    field.tracks.some(({ values }) => signOf(values[index]?.value ?? '0') !== 0);
  const busy = field.categories.flatMap((_, index) => (isBusy(index) ? [index] : []));
  const tracks = field.tracks.map((track) => ({
    ...track,
    values: busy.map((index) => track.values[index] ?? ABSENT),
  }));
  return { ...field, categories: busy.flatMap((index) => field.categories[index] ?? []), tracks };
}

/** Parts as the whole that they make; absent where there is no part. */
export function together(values: readonly Value[]): Value {
  const known = values.flatMap(({ value }) => value ?? []);
  return known.length === 0 ? ABSENT : { ...ABSENT, value: sum(known) };
}

function heightOf(field: Field, index: number): string {
  return together(field.tracks.map(({ values }) => values[index] ?? ABSENT)).value ?? '0';
}
