/** Records of one kind of event as rows of the common shape, with what the viewer may see of them. */
import {
  and,
  cast,
  col,
  eq,
  fn,
  ge,
  isNotNull,
  isNull,
  lt,
  val,
} from '../../base/sql/build-expression.ts';
import { as, join, select } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join, SelectNode } from '../../base/sql/statement.ts';
import { entities, SHOWN_BY_NAME } from '../../model/index.ts';
import type { Dataset, Dimension, EntityField, EventKind } from '../../model/schema.ts';
import { attribute, lensOf } from '../plan/attribution.ts';
import type { MemberFilter } from '../plan/attribution.ts';
import type { Masks } from '../resolve/masked.ts';
import { date } from '../plan/timing.ts';
import { conditionOf } from '../scan/filter.ts';
import { scan } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';

/** Days [from, end); null on a side that is open. Without either, records without a date belong too. */
export type EventWindow = { readonly from: string | null; readonly end: string | null };

export type EventWorld = {
  readonly scope: Scope;
  readonly window: EventWindow;
  readonly filters: readonly MemberFilter[];
  readonly dimensions: readonly Dimension[];
  /** Columns (`entity.column`) that the viewer may not see. */
  readonly masks: Masks;
  /** Time zone in which an instant becomes a day. */
  readonly zone: string;
};

/** Columns of every row before those of its fields. */
export const EVENT_COLUMNS = [
  'kind',
  'at',
  'day',
  'account_id',
  'currency',
  'source_id',
  'source_stream',
  'source_pk',
] as const;

/** The select of a kind; `width` is how many columns of fields all kinds have. */
export function kindSelect(kind: EventKind, world: EventWorld, width: number): SelectNode {
  const used = new Set<string>(['account_id', 'source_id', 'source_stream', 'source_pk']);
  const own = (name: string): Expression => {
    used.add(name);
    return col(name, 't');
  };
  const instant = instantOf(kind, own);
  const day = dayOf(kind, own, world.zone);
  const dataset = datasetOf(kind, world.dimensions);
  const attributed = attribute(
    { dataset, own, day, scope: world.scope, byOwner: false },
    { dimensions: [], filters: world.filters, hidden: null },
  );
  const { names, shown } = shownFields(kind, { own, world });
  const blank = Array.from({ length: width - shown.length }, () => cast(val(null), 'varchar'));
  const hasCurrency = entities[kind.entity].fields.some(({ name }) => name === 'currency');
  const where = and(...conditionsOf(kind, own), within(day, world.window), attributed.where);
  const outputs = [
    as('kind', val(kind.id)),
    as('at', instant),
    as('day', cast(day, 'varchar')),
    as('account_id', own('account_id')),
    as(
      'currency',
      hasCurrency && !world.masks.includes(`${kind.entity}.currency`)
        ? own('currency')
        : cast(val(null), 'varchar'),
    ),
    ...['source_id', 'source_stream', 'source_pk'].map((name) => as(name, own(name))),
    ...[...shown, ...blank].map((each, at) => as(`f${at}`, each)),
  ];
  return select({
    columns: outputs,
    from: scan(kind.entity, [...used], { as: 't', scope: world.scope }),
    joins: [...names, ...attributed.joins],
    where,
  });
}

/**
 * Can the records of a kind be told apart by every filter, and told at all? Not where a masked column dates them or
 * decides which of them belong.
 */
export function tellsAll(
  kind: EventKind,
  { filters, dimensions, masks }: Pick<EventWorld, 'filters' | 'dimensions' | 'masks'>,
): boolean {
  const dataset = datasetOf(kind, dimensions);
  const deciding = [...kind.at, ...kind.empty, ...kind.where.map(({ field }) => field)];
  return (
    filters.every(({ dimension }) => lensOf(dimension, dataset) !== null) &&
    !deciding.some((field) => masks.includes(`${kind.entity}.${field}`))
  );
}

/** Records as a dataset: they belong to accounts, whose state is looked up at their day, and tell their own fields. */
function datasetOf({ entity: id }: EventKind, dimensions: readonly Dimension[]): Dataset {
  const columns = new Set(entities[id].fields.map(({ name }) => name));
  const own = dimensions.filter(({ kind, column }) => kind === 'field' && columns.has(column));
  return {
    id,
    entities: [id],
    time: { kind: 'event', row: { table: id, date: 'day' }, day: null, month: null },
    owner: 'account',
    stateColumn: null,
    fields: Object.fromEntries(own.map((dimension) => [dimension.id, dimension.column])),
    measures: {},
    rowsColumn: null,
  };
}

type Own = (name: string) => Expression;

function instantOf({ at }: EventKind, own: Own): Expression {
  return fn('coalesce', ...at.map((name) => cast(own(name), 'timestamp')));
}

/** Instants are UTC; a day is one of the workspace's. */
function dayOf({ entity, at }: EventKind, own: Own, zone: string): Expression {
  const days = at.map((name) =>
    fieldIn(entity, name)?.type === 'timestamp'
      ? cast(fn('timezone', val(zone), fn('timezone', val('UTC'), own(name))), 'date')
      : own(name),
  );
  return fn('coalesce', ...days);
}

function conditionsOf({ where, empty }: EventKind, own: Own): Expression[] {
  return [
    ...where.map((condition) => conditionOf(own(condition.field), condition)),
    ...empty.map((field) => isNull(own(field))),
  ];
}

function within(day: Expression, { from, end }: EventWindow): Expression | null {
  const bounds = [
    ...(from === null ? [] : [ge(day, date(from))]),
    ...(end === null ? [] : [lt(day, date(end))]),
  ];
  return bounds.length === 0 ? null : and(isNotNull(day), ...bounds);
}

/** Fields as text; what is a key of a person or product becomes its name, where there is one. */
function shownFields(
  { entity, shows }: EventKind,
  { own, world: { scope, masks } }: { own: Own; world: EventWorld },
): { names: Join[]; shown: Expression[] } {
  const names: Join[] = [];
  const shown = shows.map((field, at) => {
    if (masks.includes(`${entity}.${field}`)) return cast(val(null), 'varchar');
    const named = SHOWN_BY_NAME[field];
    const isKey = named === undefined || masks.includes(`${named.table}.${named.column}`);
    if (isKey) return cast(own(field), 'varchar');
    const alias = `n${at}`;
    const table = scan(named.table, [named.key, named.column], { as: alias, scope });
    names.push(join('left', table, eq(col(named.key, alias), own(field))));
    return cast(fn('coalesce', col(named.column, alias), own(field)), 'varchar');
  });
  return { names, shown };
}

function fieldIn(entity: EventKind['entity'], name: string): EntityField | null {
  return entities[entity].fields.find((field) => field.name === name) ?? null;
}
