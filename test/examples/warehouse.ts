/**
 * A built warehouse out of a few canonical rows: creates every canonical table, fills the given rows, and runs the
 * build plan on the real engine. For worked examples and for whoever needs small data with known answers.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Cell, Writer } from '../../src/base/engine-door.ts';
import { openWriter } from '../../src/base/engine/open.ts';
import type { Compiled } from '../../src/base/sql/compiled.ts';
import { Fault } from '../../src/base/fault.ts';
import { tableName } from '../../src/base/sql/build-query.ts';
import { createTable } from '../../src/base/sql/build-statement.ts';
import { compileDuckdb } from '../../src/base/sql/compile-duckdb.ts';
import { compileServing } from '../../src/model/build/compile-serving.ts';
import { canonicalColumns } from '../../src/model/entity/canonical-table.ts';
import { entities as entityCatalogue } from '../../src/model/entity/index.ts';
import type { EntityId, Policies } from '../../src/model/schema.ts';

/** A canonical row by column; columns left out are null, keys and provenance are made up. */
export type Row = Readonly<Record<string, Cell>>;
export type EntityRows = Partial<Record<EntityId, readonly Row[]>>;
export type WarehouseSpec = { entities: EntityRows; policies?: Partial<Policies>; today: string };

/** The stated defaults of the product, in USD and UTC so that examples are easy to follow. */
export const EXAMPLE_POLICIES: Policies = {
  reporting_currency: 'USD',
  timezone: 'UTC',
  week_start: 'monday',
  fiscal_year_start: 1,
  customer_rule: 'mrr',
  activity_window_days: 365,
  logo_level: 'ultimate_parent',
  churn_date_policy: 'service_end',
  renewal_grace_days: 30,
  reactivation_policy: 'snapshot',
  discount_policy: 'recurring',
  fx_mode: 'constant',
  revenue_date_policy: 'issue',
  margin_base: 'revenue',
  meaningful_activity: [
    'meeting',
    'call',
    'email',
    'chat',
    'whatsapp',
    'business_review',
    'workshop',
    'site_visit',
  ],
  stale_days: { A: 14, B: 30, C: 60, D: 90 },
  stale_days_default: 60,
  min_sample_nps: 10,
  min_sample_rate: 5,
  health_min_coverage: 0.6,
  lifetime_cap_months: 60,
  churn_window_months: 12,
};

/**
 * Builds a warehouse in a folder of its own and gives the path of its file, closed and ready to be read.
 * `removeWarehouse` takes the folder away.
 */
export async function buildWarehouse(spec: WarehouseSpec): Promise<string> {
  const { writer, file } = await openBuilt(spec);
  await writer.checkpoint();
  await writer.close();
  return file;
}

/** Takes away the folder that `buildWarehouse` made. */
export function removeWarehouse(file: string): void {
  rmSync(dirname(file), { recursive: true, force: true });
}

/** The same, still open: for a second build, or for looking at its tables. Gone when closed. */
export async function openWarehouse(spec: WarehouseSpec): Promise<Writer> {
  const { writer, file } = await openBuilt(spec);
  const close = (): Promise<void> => writer.close().finally(() => removeWarehouse(file));
  return { ...writer, close };
}

async function openBuilt(spec: WarehouseSpec): Promise<{ writer: Writer; file: string }> {
  const file = join(mkdtempSync(join(tmpdir(), 'rapport-warehouse-')), 'warehouse.duckdb');
  const writer = await openWriter({ file, memoryMb: 2048, threads: 1 });
  await fillCanonical(writer, spec.entities);
  await runBuild(writer, spec);
  return { writer, file };
}

/** Runs the build plan over canonical tables that are there. */
export async function runBuild(
  writer: Writer,
  spec: Pick<WarehouseSpec, 'policies' | 'today'>,
): Promise<void> {
  const policies = { ...EXAMPLE_POLICIES, ...spec.policies };
  for (const step of compileServing({ policies, today: spec.today }).steps) {
    await runNamed(writer, step.name, step.statements);
  }
}

// The engine's own words are the fault's cause: here they are what one wants to read.
async function runNamed(
  writer: Writer,
  step: string,
  statements: readonly Compiled[],
): Promise<void> {
  try {
    await writer.transaction(statements);
  } catch (error) {
    const words = error instanceof Error ? String(error.cause ?? error.message) : String(error);
    throw new Fault('bad_example', { message: `step ${step}: ${words}`, cause: error });
  }
}

/** Creates every canonical table and appends the rows given. */
export async function fillCanonical(writer: Writer, rows: EntityRows): Promise<void> {
  const catalogue = Object.values(entityCatalogue).map((entity) => ({
    entity,
    columns: canonicalColumns(entity),
  }));
  const create = catalogue.map(({ entity, columns }) =>
    compileDuckdb(createTable(tableName(entity.id), { columns })),
  );
  await writer.transaction(create);
  for (const { entity, columns } of catalogue) {
    const names = columns.map(({ name }) => name);
    const given = (rows[entity.id] ?? []).map((row, index) => completed(entity.id, row, index));
    checkColumns(entity.id, given, names);
    if (given.length === 0) continue;
    await writer.append(
      { name: entity.id },
      names,
      given.map((row) => names.map((name) => row[name] ?? null)),
    );
  }
}

// Keys nobody asks about are made up; an account's key is its id.
function completed(id: EntityId, row: Row, index: number): Row {
  const serial = String(index + 1).padStart(4, '0');
  const keys = entityCatalogue[id].key.filter(
    (key) => key.endsWith('_key') && row[key] === undefined,
  );
  return {
    ...Object.fromEntries(
      keys.map((key) => [
        key,
        id === 'account' ? (row['account_id'] ?? serial) : `${id}-${serial}`,
      ]),
    ),
    ...(id === 'account' && row['name'] === undefined ? { name: row['account_id'] ?? serial } : {}),
    source_id: 'example',
    source_stream: id,
    source_pk: serial,
    ...row,
  };
}

function checkColumns(id: EntityId, rows: readonly Row[], columns: readonly string[]): void {
  for (const name of rows.flatMap((row) => Object.keys(row))) {
    if (!columns.includes(name))
      throw new Fault('bad_example', { message: `${id} has no column ${name}` });
  }
}
