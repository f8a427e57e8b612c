/**
 * The demo portfolio landed and built without the landing stage: raw tables as `land` would leave them, then the
 * whole build plan. For tests of the model on data of real size.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isDate } from '../../src/base/date.ts';
import type { Cell, Writer } from '../../src/base/engine-door.ts';
import { openWriter } from '../../src/base/engine/open.ts';
import type { OpenEngine } from '../../src/base/engine/open.ts';
import { tableName } from '../../src/base/sql/build-query.ts';
import { column, createSchema, createTable } from '../../src/base/sql/build-statement.ts';
import { compileDuckdb } from '../../src/base/sql/compile-duckdb.ts';
import { demoPortfolio } from '../../src/connect/demo/portfolio.ts';
import type { FilledStream } from '../../src/connect/demo/portfolio.ts';
import type { RawTable } from '../../src/land/schema.ts';
import { RAW_COLUMNS, RAW_TYPES } from '../../src/land/schema.ts';
import { compileBuild } from '../../src/model/build/compile-build.ts';
import type { Decision } from '../../src/model/schema.ts';
import { demoMapping, DEMO_SOURCE } from '../../src/model/mapping/demo.ts';
import { LANDED } from '../../src/model/mapping/raw-catalog.ts';
import type { Policies } from '../../src/model/schema.ts';
import { EXAMPLE_POLICIES } from '../examples/warehouse.ts';

export const DEMO_TODAY = '2026-11-23';
export const DEMO_POLICIES: Policies = {
  ...EXAMPLE_POLICIES,
  reporting_currency: 'BRL',
  timezone: 'America/Sao_Paulo',
};

type Options = { accounts?: number; decisions?: readonly Decision[] };

/** Lands and builds the demo; the open writer stands on the built file. */
export async function buildDemo({ accounts = 40, decisions = [] }: Options = {}): Promise<
  OpenEngine<Writer> & { file: string }
> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-demo-'));
  const rawTables = await landDemo(join(folder, 'landed.duckdb'), accounts);
  const file = join(folder, 'built.duckdb');
  const writer = await openWriter({ file, memoryMb: 3000, threads: 2 });
  await writer.attach(join(folder, 'landed.duckdb'), LANDED, { readOnly: true });
  const plan = compileBuild({
    mapping: demoMapping,
    rawTables,
    decisions,
    policies: DEMO_POLICIES,
    today: DEMO_TODAY,
  });
  for (const step of plan.steps)
    for (const statement of step.statements) await writer.run(statement);
  for (const check of plan.checks)
    expect((await writer.run(check.statement)).rows, check.name).toEqual([]);
  return Object.assign(writer, { file });
}

async function landDemo(file: string, accounts: number): Promise<RawTable[]> {
  const writer = await openWriter({ file, memoryMb: 2000, threads: 1 });
  await writer.run(compileDuckdb(createSchema('raw')));
  const tables: RawTable[] = [];
  for (const stream of demoPortfolio({ today: DEMO_TODAY, accounts }).streams)
    tables.push(await landStream(writer, stream));
  await writer.checkpoint();
  await writer.close();
  return tables;
}

async function landStream(writer: Writer, stream: FilledStream): Promise<RawTable> {
  const names = Object.keys(stream.fields);
  const fields = Object.entries(stream.fields).map(([name, type]) => ({
    name,
    type,
    format: null,
  }));
  const columns = [
    column(RAW_COLUMNS.pk, 'varchar'),
    ...fields.map((field) => column(field.name, RAW_TYPES[field.type])),
  ];
  await writer.run(compileDuckdb(createTable(tableName(stream.name, 'raw'), { columns })));
  const rows: Cell[][] = [];
  for (const row of stream.rows) {
    const pk = stream.key.map((key) => row[key]).join('|');
    rows.push([pk, ...names.map((name) => fitting(row[name] ?? null, stream.fields[name]))]);
  }
  await writer.append({ schema: 'raw', name: stream.name }, [RAW_COLUMNS.pk, ...names], rows);
  const { name, key } = stream;
  return {
    source: DEMO_SOURCE,
    stream: name,
    table: name,
    fields,
    key: [...key],
    rows: rows.length,
    syncedAt: '2026-11-23T12:00:00Z',
  };
}

/** The few values that are broken on purpose become null here, as landing would reject them. */
function fitting(value: Cell, type: string | undefined): Cell {
  if (typeof value !== 'string') return value;
  if (type === 'date' && !isDate(value)) return null;
  if (type === 'timestamp' && !isDate(value.slice(0, 10))) return null;
  if ((type === 'decimal' || type === 'integer') && !/^-?\d+(\.\d+)?$/.test(value)) return null;
  return value;
}
