import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Problem } from '../../base/problem.ts';
import { FILE_LIMITS } from './limits.ts';
import { problemOf } from './refuse.ts';
import { RecordScanner } from './record-scanner.ts';
import type { Dialect } from './record-scanner.ts';

const COMMA: Dialect = { delimiter: ',', quote: '"' };

type Seen = { row: number; cells: string[]; isClean: boolean };

function scan(
  text: string,
  options: { dialect?: Dialect; piece?: number; recordBytes?: number; columns?: number } = {},
): Seen[] {
  const { dialect = COMMA, piece = 7, recordBytes = 10_000, columns = 500 } = options;
  const seen: Seen[] = [];
  const scanner = new RecordScanner(dialect, { ...FILE_LIMITS, recordBytes, columns }, (view) => {
    const cells = Array.from({ length: view.count }, (_, index) => view.textOf(index));
    seen.push({ row: view.row, cells, isClean: view.isClean });
    return true;
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
  scanner.end();
  return seen;
}

const cellsOf = (text: string): string[][] => scan(text).map(({ cells }) => cells);

test('line ends of every system, with and without one at the end', () => {
  const expected = [
    ['a', 'b'],
    ['1', '2'],
  ];
  for (const text of ['a,b\n1,2', 'a,b\n1,2\n', 'a,b\r\n1,2\r\n', 'a,b\r1,2\r', 'a,b\r\n1,2']) {
    expect(cellsOf(text)).toEqual(expected);
  }
});

test('quotes: delimiters, line ends and doubled quotes inside', () => {
  expect(cellsOf('"a,b","c\r\nd","e ""f"" g",""\n')).toEqual([['a,b', 'c\r\nd', 'e "f" g', '']]);
});

test('quotes that are characters like any other, and blanks around quoted cells', () => {
  expect(scan('24" TV,5\n"24" TV,5\n x "y" z,5')).toEqual([
    { row: 1, cells: ['24" TV', '5'], isClean: false },
    { row: 2, cells: ['"24" TV', '5'], isClean: false },
    { row: 3, cells: [' x "y" z', '5'], isClean: false },
  ]);
  expect(cellsOf('a, "b, c" ,d')).toEqual([['a', 'b, c', 'd']]);
});

test('rows are counted as a spreadsheet does: blank lines too, line ends inside quotes not', () => {
  expect(scan('a\n\n"b\nc"\nd').map(({ row }) => row)).toEqual([1, 2, 3, 4]);
});

test('no quote at all', () => {
  expect(scan('"a,b"\n', { dialect: { delimiter: ',', quote: null } })[0]?.cells).toEqual([
    '"a',
    'b"',
  ]);
});

/** The problem for which a text is refused. */
function refusalOf(
  text: string,
  options: { piece?: number; recordBytes?: number } = {},
): Problem | null {
  try {
    scan(text, options);
  } catch (error) {
    return problemOf(error);
  }
  return null;
}

test('an open quote names the row in which it opened', () => {
  expect(refusalOf('a,b\nc,"d\ne,f\n')).toMatchObject({
    code: 'connect.unclosed_quote',
    params: { row: 2 },
  });
});

test('an endless line and an endless cell are refused before they fill the memory', () => {
  const how = { recordBytes: 1_000, piece: 100 };
  expect(refusalOf('x'.repeat(5_000), how)?.code).toBe('connect.record_too_long');
  expect(refusalOf(`a\n"${'x'.repeat(5_000)}`, how)?.code).toBe('connect.unclosed_quote');
});

test('far too many cells are refused', () => {
  expect(() => scan(','.repeat(50), { columns: 20 })).toThrow(/too_many_columns/);
});

test('the same records wherever the pieces are cut', () => {
  const text = 'a,"b\r\n""c""",d\r\n,,"é"\r\n"x","y" ,z\r\n';
  const whole = scan(text, { piece: 10_000 });
  for (let piece = 1; piece < 12; piece += 1) expect(scan(text, { piece })).toEqual(whole);
});

test('reads what csv-parse reads', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'ç', ' ', ',', '"', '\n', '\r', '1'),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      (records, lineEnd, piece) => {
        const text = records
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join(lineEnd);
        const expected = parse(text, {
          relax_column_count: true,
          record_delimiter: lineEnd,
        }) as string[][];
        expect(scan(text, { piece }).map(({ cells }) => cells)).toEqual(expected);
      },
    ),
  );
});
