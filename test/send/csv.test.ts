import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/send/index.ts';
import { sampleGrid } from './sample-report.ts';

const words = { others: 'Outros', total: 'Total' };

function rowsOf(bytes: Uint8Array): string[][] {
  return parse(Buffer.from(bytes), { bom: true });
}

test('a figure reads back cell by cell: exact numbers, the reason beside a missing one, the total last', () => {
  const rows = rowsOf(renderCsv(sampleGrid(3), words));
  expect(rows[0]).toEqual(['Cliente', 'MRR', 'MRR (?)', 'NRR', 'NRR (?)']);
  expect(rows[2]).toEqual(['Conta 2', '999', '', '', 'no_denominator']);
  // More digits than a binary number holds.
  expect(rows.at(-1)).toEqual(['Total', '12345.000000000000000001', '', '0.88', '']);
  expect(rows).toHaveLength(5);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'text that a spreadsheet would run is disarmed: %j',
  (text) => {
    const grid = sampleGrid(1);
    grid.rows[0]?.cells.splice(0, 1, { text });
    expect(rowsOf(renderCsv(grid, words))[1]?.[0]).toBe(`'${text}`);
  },
);

test('quotes, commas and line ends survive', () => {
  const grid = sampleGrid(1);
  grid.rows[0]?.cells.splice(0, 1, { text: 'a "b", c\nd' });
  expect(rowsOf(renderCsv(grid, words))[1]?.[0]).toBe('a "b", c\nd');
});
