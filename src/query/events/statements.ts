/** Several kinds of events as one list: a page of it, and how long it is. */
import { asc, cast, col, countRows, desc, eq, val } from '../../base/sql/build-expression.ts';
import { as, join, select, subquery, unionAll } from '../../base/sql/build-query.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import type { Query } from '../../base/sql/statement.ts';
import type { EventKind } from '../../model/schema.ts';
import { compileScanned } from '../scan/check.ts';
import { scan } from '../scan/scan.ts';
import type { EventsAsked } from '../schema.ts';
import { EVENT_COLUMNS, kindSelect } from './kind-select.ts';
import type { EventWorld } from './kind-select.ts';

/** Columns of a page: those of every event, the name of its account, then its fields. */
export const PAGE_COLUMNS = [...EVENT_COLUMNS, 'account_name'] as const;

/** The page that was asked for; equal instants keep one order, so that pages never overlap. */
export function pageStatement(
  kinds: readonly EventKind[],
  { order, limit, offset }: EventsAsked,
  world: EventWorld,
): Compiled {
  const width = widthOf(kinds);
  const by = order === 'newest' ? desc : asc;
  const fields = Array.from({ length: width }, (_, at) => `f${at}`);
  const isNameMasked = world.masks.includes('account.name');
  const accounts = scan('account', ['account_id', 'name'], { as: 'a', scope: world.scope });
  return compileScanned(
    select({
      columns: [
        ...EVENT_COLUMNS.map((name) =>
          as(name, name === 'at' ? cast(col(name, 'e'), 'varchar') : col(name, 'e')),
        ),
        as('account_name', isNameMasked ? cast(val(null), 'varchar') : col('name', 'a')),
        ...fields.map((name) => as(name, col(name, 'e'))),
      ],
      from: subquery(all(kinds, world, width), 'e'),
      joins: [join('left', accounts, eq(col('account_id', 'a'), col('account_id', 'e')))],
      orderBy: [
        by(col('at', 'e')),
        asc(col('kind', 'e')),
        asc(col('source_id', 'e')),
        asc(col('source_stream', 'e')),
        asc(col('source_pk', 'e')),
      ],
      limit,
      offset,
    }),
  );
}

/** How many there are in all. */
export function countStatement(kinds: readonly EventKind[], world: EventWorld): Compiled {
  return compileScanned(
    select({
      columns: [as('total', countRows())],
      from: subquery(all(kinds, world, widthOf(kinds)), 'e'),
    }),
  );
}

function all(kinds: readonly EventKind[], world: EventWorld, width: number): Query {
  return unionAll(...kinds.map((kind) => kindSelect(kind, world, width)));
}

function widthOf(kinds: readonly EventKind[]): number {
  return Math.max(0, ...kinds.map(({ shows }) => shows.length));
}
