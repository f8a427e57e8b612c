/** The question about events → a page of them: resolved, scanned under the viewer's rule, named. */
import type { Cell } from '../../base/engine-door.ts';
import { required } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Snapshot } from '../../land/schema.ts';
import { eventKinds } from '../../model/index.ts';
import type { EventKind } from '../../model/schema.ts';
import { spanOf } from '../answer.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import type { Calendar, Stretch } from '../period/stretch.ts';
import { isAccount } from '../plan/attribution.ts';
import type { MemberFilter } from '../plan/attribution.ts';
import { queryProblems } from '../problems.ts';
import { isDimensionMasked, masksOf } from '../resolve/masked.ts';
import type { Masks } from '../resolve/masked.ts';
import { findDimension } from '../resolve/names.ts';
import type { Bench } from '../run/bench.ts';
import { runRows } from '../run/run-statements.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Event, Events, EventsAsked } from '../schema.ts';
import { tellsAll } from './kind-select.ts';
import type { EventWindow, EventWorld } from './kind-select.ts';
import { sourcesBehind } from '../sources-behind.ts';
import { countStatement, PAGE_COLUMNS, pageStatement } from './statements.ts';

/** The events that were asked for, newest or oldest first. */
export async function runEvents(
  asked: EventsAsked,
  viewer: Viewer,
  { bench, snapshot }: { bench: Bench; snapshot: Snapshot },
): Promise<Result<Events>> {
  const { names, calendar, policies, emptyEntities } = bench.setting;
  const when = resolveWhen(asked.when, calendar);
  if (!when.ok) return when;
  const masks = masksOf(viewer);
  const filters = resolveFilters(asked, bench, masks);
  if (!filters.ok) return filters;
  const { accounts, members } = filters.value;
  const world: EventWorld = {
    scope: scopeOf({ viewer, accounts, tables: names.tables }),
    window: when.value.window,
    filters: members,
    masks,
    dimensions: [...names.dimensions.values()],
    zone: policies.timezone,
  };
  const kinds = eventKinds.filter(({ id }) => asked.kinds.includes(id));
  const filled = kinds.filter(({ entity }) => !emptyEntities.has(entity));
  const told = filled.filter((kind) => tellsAll(kind, world));
  const page = told.length === 0 ? NOTHING : await readPage(told, asked, { world, bench });
  return ok({
    asked,
    period: when.value.stretch === null ? null : spanOf(when.value.stretch, calendar.today),
    ...page,
    empty: without(kinds, filled),
    untold: without(filled, told),
    sources: sourcesBehind(
      snapshot,
      kinds.map(({ entity }) => entity),
    ),
  });
}

const NOTHING: Pick<Events, 'events' | 'total'> = { events: [], total: 0 };

async function readPage(
  kinds: readonly EventKind[],
  asked: EventsAsked,
  { world, bench: { engine, deadline } }: { world: EventWorld; bench: Bench },
): Promise<Pick<Events, 'events' | 'total'>> {
  const [rows, counted] = await Promise.all([
    runRows(pageStatement(kinds, asked, world), engine, deadline),
    runRows(countStatement(kinds, world), engine, deadline),
  ]);
  const byId = new Map<string, EventKind>(kinds.map((kind) => [kind.id, kind]));
  return { events: rows.map((row) => eventOf(row, byId)), total: Number(counted[0]?.[0] ?? 0) };
}

function eventOf(row: readonly Cell[], kinds: ReadonlyMap<string, EventKind>): Event {
  const text = (name: (typeof PAGE_COLUMNS)[number]): string | null =>
    textOf(row[PAGE_COLUMNS.indexOf(name)]);
  const kind = required(kinds.get(text('kind') ?? ''), 'the kind of an event');
  const account = text('account_id');
  return {
    kind: kind.id,
    day: text('day'),
    account:
      account === null ? null : { dimension: 'account', key: account, label: text('account_name') },
    currency: text('currency'),
    fields: Object.fromEntries(
      kind.shows.map((field, at) => [field, textOf(row[PAGE_COLUMNS.length + at])]),
    ),
    record: {
      source: text('source_id') ?? '',
      stream: text('source_stream') ?? '',
      key: text('source_pk') ?? '',
    },
  };
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

type When = { window: EventWindow; stretch: Stretch | null };

function resolveWhen(when: EventsAsked['when'], calendar: Calendar): Result<When> {
  if (when === 'ever') return ok({ window: { from: null, end: null }, stretch: null });
  if (when === 'ahead') return ok({ window: { from: calendar.today, end: null }, stretch: null });
  const stretch = resolvePeriod(when, calendar);
  if (!stretch.ok) return stretch;
  const { from, end } = stretch.value;
  return ok({ window: { from, end }, stretch: stretch.value });
}

type Filters = { accounts: EventsAsked['filters']; members: MemberFilter[] };

/** Filters by account narrow the scans themselves, as everywhere. */
function resolveFilters(
  { filters }: EventsAsked,
  { setting }: Bench,
  masks: Masks,
): Result<Filters> {
  const problems: Problem[] = [];
  const found: Filters = { accounts: [], members: [] };
  for (const [at, filter] of filters.entries()) {
    const dimension = findDimension(filter.dimension, setting.names, `/filters/${at}/dimension`);
    if (!dimension.ok) problems.push(...dimension.problems);
    else if (isDimensionMasked(dimension.value, masks)) problems.push(maskedBy(filter, at));
    else if (isAccount(dimension.value)) found.accounts.push(filter);
    else found.members.push({ dimension: dimension.value, op: filter.op, values: filter.values });
  }
  return problems.length > 0 ? fail(problems) : ok(found);
}

function maskedBy({ dimension }: EventsAsked['filters'][number], at: number): Problem {
  return queryProblems.make(
    'dimension_masked',
    { dimension },
    { path: `/filters/${at}/dimension` },
  );
}

function without(all: readonly EventKind[], kept: readonly EventKind[]): EventKind['id'][] {
  return all.filter((kind) => !kept.includes(kind)).map(({ id }) => id);
}
