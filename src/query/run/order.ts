/** The order of an answer's groups, and which of them are shown. */
import { compare } from '../../base/exact.ts';
import type { Dimension } from '../../model/schema.ts';
import type { Member, Question } from '../schema.ts';

type Sort = NonNullable<Question['sort']>;

/**
 * What a group is ordered by: its members, and its value over the whole period where values decide. `places` of
 * members among all names save comparing texts; null where they are not known.
 */
export type Ranked = {
  readonly members: readonly Member[];
  readonly places: readonly (number | null)[];
  readonly value: string | null;
};

type Order = (a: Ranked, b: Ranked) => number;

/** What decides the order: as asked; the largest first where only some are shown; else null, the members. */
export function sortOf({ sort, limit, kpis: [first] }: Question): Sort | null {
  if (sort !== null || limit === null || first === undefined) return sort;
  return { by: first, of: 'value', direction: 'descending' };
}

/** Groups in order. Nulls and unknown members come last whatever the direction; ties go by label, then key. */
export function sortGroups<T extends Ranked>(
  groups: readonly T[],
  sort: Sort | null,
  dimensions: readonly Dimension[],
): T[] {
  const byMembers = memberOrder(dimensions);
  if (sort === null) return groups.toSorted(byMembers);
  const at = dimensions.findIndex((dimension) => dimension.id === sort.by);
  const first = at >= 0 ? memberOrder(dimensions, { only: at, sort }) : valueOrder(sort);
  return groups.toSorted((a, b) => first(a, b) || byMembers(a, b));
}

function valueOrder({ direction }: Sort): Order {
  const sign = direction === 'ascending' ? 1 : -1;
  return (a, b) => nullsLast(a.value, b.value, (x, y) => sign * valueCompare(x, y));
}

/** Doubles first: where they differ, so do the exact values, and in the same way. */
function valueCompare(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return difference === 0 || Number.isNaN(difference) ? compare(a, b) : difference;
}

/** Order by every dimension in turn, or by one of them in a direction. */
function memberOrder(
  dimensions: readonly Dimension[],
  chosen: { only: number; sort: Sort } | null = null,
): Order {
  const sign = chosen?.sort.direction === 'descending' ? -1 : 1;
  return (a, b) => {
    for (const [at, dimension] of dimensions.entries()) {
      if (chosen !== null && chosen.only !== at) continue;
      const [x, y] = [a.members[at], b.members[at]];
      const order = nullsLast(x?.key ?? null, y?.key ?? null, (left, right) => {
        const isListed = dimension.order === 'members' && dimension.members !== null;
        const listed = isListed ? placeIn(dimension, left) - placeIn(dimension, right) : 0;
        const [here, there] = [a.places[at] ?? null, b.places[at] ?? null];
        const named =
          here === null || there === null
            ? textOrder(x?.label ?? left, y?.label ?? right)
            : here - there;
        return sign * (listed || named || textOrder(left, right));
      });
      if (order !== 0) return order;
    }
    return 0;
  };
}

function placeIn({ members }: Dimension, key: string): number {
  const place = Object.keys(members ?? {}).indexOf(key);
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Where each name stands among all of them; equal names stand in one place. */
export function placesOf(names: Iterable<string>): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].sort(textOrder).map((name, place) => [name, place]));
}

function textOrder(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

function nullsLast(
  a: string | null,
  b: string | null,
  order: (a: string, b: string) => number,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return order(a, b);
}
