/** Members that one may filter by: only those that occur in rows the viewer may see. */
import { asc, cast, col, eq, fn, or, val } from '../base/sql/build-expression.ts';
import { as, join, select, subquery, unionAll } from '../base/sql/build-query.ts';
import type { Compiled } from '../base/sql/compiled.ts';
import type { Expression } from '../base/sql/expression.ts';
import type { SelectNode } from '../base/sql/statement.ts';
import type { Locale } from '../base/locale.ts';
import type { Cell } from '../base/engine-door.ts';
import type { Dataset, Dimension } from '../model/schema.ts';
import type { Names } from './catalogue.ts';
import { isAccount } from './plan/attribution.ts';
import type { Member } from './schema.ts';
import { compileScanned } from './scan/check.ts';
import { scan } from './scan/scan.ts';
import type { Scope } from './scan/scan.ts';

/** Which members are looked for; an empty search finds all. */
export type MembersAsked = {
  readonly dimension: string;
  readonly search: string;
  readonly locale: Locale;
};

/** Members in order of their names; `more` says that the list goes on. */
export type Members = { members: Member[]; more: boolean };

/** Most members that one reply lists. */
const MOST_MEMBERS = 100;
/** Most distinct members of a dimension with fixed names; they are searched in the reader's words, after the query. */
const MOST_FIXED = 1_000;

/** The statement that finds members; null where no table holds the dimension. */
export function membersStatement(
  dimension: Dimension,
  search: string,
  { names, scope }: { names: Names; scope: Scope },
): Compiled | null {
  const sources = keySources(dimension, { names, scope });
  if (sources.length === 0) return null;
  const key = col('key', 'm');
  const { label } = dimension;
  const name = label === null ? key : fn('coalesce', cast(col(label.column, 'l'), 'varchar'), key);
  const isFixed = dimension.members !== null;
  return compileScanned(
    select({
      columns: [
        as('key', key),
        as('label', label === null ? key : cast(col(label.column, 'l'), 'varchar')),
      ],
      distinct: true,
      from: subquery(unionAll(...sources), 'm'),
      joins:
        label === null
          ? []
          : [
              join(
                'left',
                scan(label.table, [label.key, label.column], { as: 'l', scope }),
                eq(cast(col(label.key, 'l'), 'varchar'), key),
              ),
            ],
      where: isFixed || search === '' ? null : or(holds(name, search), holds(key, search)),
      orderBy: [asc(col('label')), asc(col('key'))],
      limit: isFixed ? MOST_FIXED : MOST_MEMBERS + 1,
    }),
  );
}

/** The reply out of the statement's rows: named in the reader's language, searched and cut. */
export function fillMembers(
  dimension: Dimension,
  rows: readonly (readonly Cell[])[],
  { search, locale }: MembersAsked,
): Members {
  const all = rows.map(([key = null, label = null]): Member => {
    const text = key === null ? null : String(key);
    return {
      dimension: dimension.id,
      key: text,
      label: nameOf(dimension, { key: text, label, locale }),
    };
  });
  const found =
    dimension.members === null
      ? all
      : listed(dimension, all).filter((member) =>
          plain(member.label ?? '').includes(plain(search)),
        );
  return { members: found.slice(0, MOST_MEMBERS), more: found.length > MOST_MEMBERS };
}

function nameOf(
  { members }: Dimension,
  { key, label, locale }: { key: string | null; label: Cell; locale: Locale },
): string | null {
  const fixed = key === null ? undefined : members?.[key];
  if (fixed !== undefined) return fixed[locale];
  return label === null ? null : String(label);
}

/** Fixed members in their stated order, others after them. */
function listed({ members }: Dimension, found: readonly Member[]): Member[] {
  const order = new Map(Object.keys(members ?? {}).map((key, at) => [key, at]));
  const placeOf = ({ key }: Member): number => order.get(key ?? '') ?? order.size;
  return found.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function keySources(
  dimension: Dimension,
  { names, scope }: { names: Names; scope: Scope },
): SelectNode[] {
  const distinct = (table: string, column: string): SelectNode =>
    select({
      columns: [as('key', cast(col(column, 't'), 'varchar'))],
      distinct: true,
      from: scan(table, [column], { as: 't', scope }),
    });
  if (isAccount(dimension)) return [distinct('account', 'account_id')];
  if (dimension.kind === 'state') return [distinct('account_state', dimension.column)];
  if (dimension.kind === 'owner') return [distinct('state_owner', dimension.column)];
  return [...names.datasets.values()].flatMap((dataset) => {
    const column = dataset.fields[dimension.id];
    return column === undefined ? [] : [distinct(smallestTable(dataset), column)];
  });
}

/** The coarsest table of a dataset: all hold the same members. */
function smallestTable({ time }: Dataset): string {
  switch (time.kind) {
    case 'event':
      return (time.month ?? time.day ?? time.row)?.table ?? '';
    case 'daily':
      return time.monthEndTable ?? time.table;
    default:
      return time.table;
  }
}

function holds(text: Expression, search: string): Expression {
  return fn('contains', fn('lower', fn('strip_accents', text)), val(plain(search)));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
