/** The order of an answer's groups, and which of them are shown. */
import { compare } from '../../base/exact.ts';
import type { Dimension } from '../../model/schema.ts';
import type { Question, Row } from '../schema.ts';

type Sort = NonNullable<Question['sort']>;

/** What a group is ordered by: its row over the whole period. */
export type Ranked = { readonly row: Row };

/** Groups in the asked order. Nulls and unknown members come last whatever the direction; ties go by label, then key. */
export function sortGroups<T extends Ranked>(
  groups: readonly T[],
  question: Question,
  dimensions: readonly Dimension[],
): T[] {
  const sort = question.sort ?? usual(question);
  const byMembers = memberOrder(dimensions);
  if (sort === null) return groups.toSorted((a, b) => byMembers(a.row, b.row));
  const at = dimensions.findIndex((dimension) => dimension.id === sort.by);
  const first = at >= 0 ? memberOrder(dimensions, { only: at, sort }) : valueOrder(sort);
  return groups.toSorted((a, b) => first(a.row, b.row) || byMembers(a.row, b.row));
}

/** The largest first where only some are shown, else by member. */
function usual({ limit, kpis: [first] }: Question): Sort | null {
  return limit === null || first === undefined
    ? null
    : { by: first, of: 'value', direction: 'descending' };
}

function valueOrder(sort: Sort): (a: Row, b: Row) => number {
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return (a, b) => nullsLast(valueIn(a, sort), valueIn(b, sort), (x, y) => sign * compare(x, y));
}

function valueIn(row: Row, { by, of }: Sort): string | null {
  return (of === 'value' ? row.values[by]?.value : row.compared[of]?.[by]?.value.value) ?? null;
}

/** Order by every dimension in turn, or by one of them in a direction. */
function memberOrder(
  dimensions: readonly Dimension[],
  chosen: { only: number; sort: Sort } | null = null,
): (a: Row, b: Row) => number {
  const sign = chosen?.sort.direction === 'descending' ? -1 : 1;
  return (a, b) => {
    for (const [at, dimension] of dimensions.entries()) {
      if (chosen !== null && chosen.only !== at) continue;
      const [x, y] = [a.members[at], b.members[at]];
      const order = nullsLast(x?.key ?? null, y?.key ?? null, (left, right) => {
        const isListed = dimension.order === 'members' && dimension.members !== null;
        const listed = isListed ? placeIn(dimension, left) - placeIn(dimension, right) : 0;
        return (
          sign *
          (listed || textOrder(x?.label ?? left, y?.label ?? right) || textOrder(left, right))
        );
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
