import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter } from '../../base/engine/open.ts';
import type { OpenEngine } from '../../base/engine/open.ts';
import type { Cell, Writer } from '../../base/engine-door.ts';
import { compare, exactOf, parseExact, sub, toNumber } from '../../base/exact.ts';
import { asc, col } from '../../base/sql/build-expression.ts';
import { as, select, table, tableName } from '../../base/sql/build-query.ts';
import { column, createTable } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { SqlType } from '../../base/sql/sql-type.ts';
import type { Checked, FormulaType, FormulaValue } from './ast.ts';
import { compileFormula } from './compile.ts';
import { evaluateFormula } from './evaluate.ts';
import { printFormula } from './print.ts';
import { parseFormula } from './parse.ts';
import { readFormula } from './read-formula.ts';

const TODAY = '2025-06-15';
const COLUMNS: Readonly<Record<string, { type: FormulaType; sql: SqlType }>> = {
  price: { type: 'number', sql: 'decimal(18,4)' },
  total: { type: 'number', sql: 'decimal(38,4)' },
  seats: { type: 'number', sql: 'bigint' },
  'policy.base': { type: 'text', sql: 'varchar' },
  'full name': { type: 'text', sql: 'varchar' },
  active: { type: 'boolean', sql: 'boolean' },
  start: { type: 'date', sql: 'date' },
  finish: { type: 'date', sql: 'date' },
};
const ROWS: readonly (readonly Cell[])[] = [
  ['12.5', '1000000.01', 3, 'Revenue', 'Ação Ltda ', true, '2024-02-29', '2025-06-15'],
  ['0', '-3.3333', 0, 'a-b-c', 'ß 12/34 😀x', false, '2025-01-31', '2024-12-31'],
  [null, null, null, null, null, null, null, null],
  ['-7.25', '0.0001', -1, '', '  7.50', null, '0001-01-01', '9999-12-31'],
  ['99.9999', '100', 12, 'ÉÑ', '2025-03-31', true, null, '2025-03-31'],
];
const scope = { names: new Map(Object.entries(COLUMNS).map(([name, { type }]) => [name, type])) };

let folder = '';
let writer: OpenEngine<Writer>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-formula-'));
  writer = await openWriter({ file: join(folder, 'w.duckdb'), memoryMb: 512, threads: 1 });
  const columns = [
    column('row', 'bigint'),
    ...Object.entries(COLUMNS).map(([name, { sql }]) => column(name, sql)),
  ];
  await writer.run(compileDuckdb(createTable(tableName('facts'), { columns })));
  await writer.append(
    { name: 'facts' },
    columns.map(({ name }) => name),
    ROWS.map((row, index) => [index, ...row]),
  );
});

afterAll(async () => {
  await writer.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Random formulas of each type, as text. Shrinks towards columns and literals. */
const formulas = fc.letrec<Record<FormulaType | 'unit', string>>((tie) => {
  const [number, text, boolean, date] = [tie('number'), tie('text'), tie('boolean'), tie('date')];
  const call = (name: string, ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...args).map((parts) => `${name}(${parts.join(', ')})`);
  const infix = (
    op: string,
    left: fc.Arbitrary<string>,
    right: fc.Arbitrary<string>,
  ): fc.Arbitrary<string> => fc.tuple(left, right).map(([a, b]) => `(${a} ${op} ${b})`);
  const choose = (of: fc.Arbitrary<string>): fc.Arbitrary<string>[] => [
    call('if', boolean, of, of),
    call('coalesce', of, of),
    call('nullif', of, of),
    call('lookup', text, fc.constantFrom("'Revenue'", "''"), of, of),
  ];
  return {
    unit: fc.constantFrom("'day'", "'week'", "'month'", "'quarter'", "'year'"),
    timestamp: fc.constant('null'),
    number: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      fc.constantFrom('price', 'total', 'seats', 'null', '0', '1', '2.5', '0.001', '-3'),
      ...['+', '-', '*', '/'].map((op) => infix(op, number, number)),
      ...['min', 'max'].map((name) => call(name, number, number)),
      ...['abs', 'sign', 'floor', 'ceil', 'sqrt', 'ln', '-'].map((name) => call(name, number)),
      call('round', number, fc.constantFrom('0', '1', '4')),
      call('length', text),
      call('number', text),
      ...['year', 'quarter', 'month', 'day', 'weekday'].map((name) => call(name, date)),
      call('days_between', date, date),
      call('months_between', date, date),
      ...choose(number),
    ),
    text: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      fc.constantFrom(
        'policy.base',
        '[full name]',
        'null',
        "''",
        "'it''s'",
        "' 12.5 '",
        "'2025-03-31T10:00'",
      ),
      call('concat', text, text),
      ...['lower', 'upper', 'trim', 'digits'].map((name) => call(name, text)),
      ...['left', 'right'].map((name) => call(name, text, number)),
      call('mid', text, number, number),
      call('replace', text, text, text),
      call('split_part', text, fc.constantFrom("'-'", "''", "' '"), number),
      call('text', fc.oneof(boolean, date)),
      ...choose(text),
    ),
    boolean: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      fc.constantFrom('active', 'true', 'false', 'null'),
      ...['=', '<>', '<', '<=', '>', '>='].flatMap((op) => [
        infix(op, number, number),
        infix(op, text, text),
        infix(op, date, date),
      ]),
      ...['and', 'or'].map((op) => infix(op, boolean, boolean)),
      boolean.map((of) => `not ${of}`),
      ...['contains', 'starts_with', 'ends_with'].map((name) => call(name, text, text)),
      call('is_blank', text),
      call('is_null', fc.oneof(number, text, date)),
      call('one_of', text, text, text),
      ...choose(boolean),
    ),
    date: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'formula' },
      fc.constantFrom('start', 'finish', 'today()', 'null'),
      call('date', text),
      call('month_start', date),
      call('date_add', date, number, tie('unit')),
      ...choose(date),
    ),
  };
});

async function inWarehouse(checked: Checked): Promise<Cell[]> {
  const columns = { columnOf: columnNamed, today: TODAY };
  const query = select({
    columns: [as('value', compileFormula(checked, columns))],
    from: table('facts'),
    orderBy: [asc(col('row'))],
  });
  const { rows } = await writer.run(compileDuckdb(query));
  return rows.map(([value = null]) => value);
}

function columnNamed(name: string) {
  return { expression: col(name), type: COLUMNS[name]?.sql ?? 'varchar' };
}

function inJavascript(checked: Checked): FormulaValue[] {
  const names = Object.keys(COLUMNS);
  return ROWS.map((row) => {
    const valueOf = (name: string): FormulaValue => {
      const cell = row[names.indexOf(name)] ?? null;
      return typeof cell === 'number' ? exactOf(cell) : cell;
    };
    return evaluateFormula(checked, { valueOf, today: TODAY });
  });
}

/** Exact numbers are equal; numbers that passed a division agree to 9 significant digits. */
function agree(checked: Checked, mine: FormulaValue, theirs: Cell): boolean {
  if (mine === null || theirs === null) return mine === theirs;
  if (checked.type !== 'number') return mine === theirs;
  const other = typeof theirs === 'number' ? exactOf(theirs) : parseExact(String(theirs));
  if (other === null) return false;
  if (compare(String(mine), other) === 0) return true;
  if (typeof theirs !== 'number') return false;
  const scale = Math.max(1, Math.abs(theirs));
  return Math.abs(toNumber(sub(String(mine), other) ?? '0')) <= scale * 1e-9;
}

test(
  'JavaScript and the warehouse agree on random formulas over rows with nulls',
  { timeout: 300_000 },
  async () => {
    const any = fc.oneof(formulas.number, formulas.text, formulas.boolean, formulas.date);
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        const read = readFormula(text, scope);
        if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problems)}`);
        const [mine, theirs] = [inJavascript(read.value), await inWarehouse(read.value)];
        const wrong = mine.findIndex(
          (value, index) => !agree(read.value, value, theirs[index] ?? null),
        );
        expect(
          wrong === -1 ? null : { text, row: wrong, mine: mine[wrong], theirs: theirs[wrong] },
        ).toBeNull();
      }),
      { numRuns: 400 },
    );
  },
);

test('reading what was printed gives the same tree', () => {
  fc.assert(
    fc.property(fc.oneof(formulas.number, formulas.boolean), (text) => {
      const first = parseFormula(text);
      if (!first.ok) throw new Error(text);
      const printed = printFormula(first.value);
      const second = parseFormula(printed);
      expect(second.ok && printFormula(second.value)).toBe(printed);
      expect(second.ok && readFormula(printed, scope)).toEqual(readFormula(text, scope));
    }),
  );
});
