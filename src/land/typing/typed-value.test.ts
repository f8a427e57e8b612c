import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { DuckdbSession } from '../../../test/stores/duckdb-session.ts';
import type { Cell } from '../../base/engine-door.ts';
import { val } from '../../base/sql/build-expression.ts';
import { select, tableName, valuesTable } from '../../base/sql/build-query.ts';
import { insert } from '../../base/sql/build-statement.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { FORM, formOf } from '../../connect/files/cell-form.ts';
import type { Field } from '../../connect/schema.ts';
import { isWritten, quickValue, typedValue } from './typed-value.ts';

let session: DuckdbSession;
beforeAll(async () => {
  session = await openDuckdbSession();
});

type Reading = {
  type: Field['type'];
  decimal?: '.' | ',';
  date?: 'ymd' | 'dmy' | 'mdy';
  zone?: string;
};

/** Values as landing reads them, as text; null where they are not read. */
async function read(
  texts: readonly string[],
  { type, decimal, date, zone = 'UTC' }: Reading,
  sqlOf: typeof typedValue = typedValue,
): Promise<Cell[]> {
  const field = { type, format: { decimal: decimal ?? null, date: date ?? null } };
  await session.run(fixedSql('texts', 'create or replace table texts (n integer, c0 varchar)'));
  const rowsOf = valuesTable(
    'v',
    ['n', 't'],
    texts.map((text, at) => [val(at), val(text)]),
  );
  await session.run(
    insert(tableName('texts'), {
      columns: ['n', 'c0'],
      query: select({ columns: ['n', 't'], from: rowsOf }),
    }),
  );
  const typed = sqlOf('c0', field);
  const text = `select cast(${typed} as varchar) as x, ${isWritten('c0')} as w from texts order by n`;
  const answer = await session.run(fixedSql('read', text, text.includes(':zone') ? { zone } : {}));
  return answer.map(([value]) => value ?? null);
}

describe('numbers', () => {
  test.for([
    [
      '.',
      {
        '12': '12',
        ' 12 ': '12',
        '-5': '-5',
        '1,234': '1234',
        '1,234,567': '1234567',
        '12.0': '12',
        '12.5': null,
        '(12)': '-12',
        '12-': '-12',
        '$ 1,000': '1000',
        '0x1F': null,
        '1_000': null,
        '1e3': null,
        '': null,
        '99999999999999999999': null,
      },
    ],
    [
      ',',
      {
        '1.234': '1234',
        '1.234.567': '1234567',
        'R$ 1.000': '1000',
        '12,0': '12',
        '12,5': null,
        '1,234': null,
        '−7': '-7',
      },
    ],
  ] as const)('whole, decimal mark %s', async ([decimal, cases]) => {
    expect(await read(Object.keys(cases), { type: 'integer', decimal })).toEqual(
      Object.values(cases),
    );
  });

  test.for([
    [
      '.',
      {
        '12': '12.0000000000',
        '1234.5': '1234.5000000000',
        '.5': '0.5000000000',
        '5.': '5.0000000000',
        '1,234.50': '1234.5000000000',
        '(3.5)': '-3.5000000000',
        '3.5-': '-3.5000000000',
        'US$ 1,234.56': '1234.5600000000',
        '-US$ 5': '-5.0000000000',
        '12.5%': '0.1250000000',
        '1.5e3': '1500.0000000000',
        '1.5e-3': '0.0015000000',
        '1e400': null,
        nan: null,
        infinity: null,
        '1.23.4': null,
        '0.1234567891': '0.1234567891',
        '12345678901234567890.5': '12345678901234567890.5000000000',
      },
    ],
    [
      ',',
      {
        '1.234,56': '1234.5600000000',
        '1234,5': '1234.5000000000',
        '1.234': '1234.0000000000',
        '1.23': null,
        'R$ 1.234,56': '1234.5600000000',
        'R$ -5,00': '-5.0000000000',
        '-R$ 5,00': '-5.0000000000',
        '12,5 %': '0.1250000000',
        '1 234,56': '1234.5600000000',
        '3,5 €': '3.5000000000',
        '(1.234,56)': '-1234.5600000000',
        abc: null,
      },
    ],
  ] as const)('exact, decimal mark %s', async ([decimal, cases]) => {
    expect(await read(Object.keys(cases), { type: 'decimal', decimal })).toEqual(
      Object.values(cases),
    );
  });
});

describe('dates', () => {
  test.for([
    [
      'ymd',
      {
        '2025-01-31': '2025-01-31',
        '2025/1/3': '2025-01-03',
        '2025.01.31': '2025-01-31',
        '20250131': '2025-01-31',
        '2025-01-31 10:30': '2025-01-31',
        '2025-02-30': null,
        '31/01/2025': null,
        infinity: null,
        epoch: null,
        '25-1-3': null,
      },
    ],
    [
      'dmy',
      {
        '31/01/2025': '2025-01-31',
        '1/2/2025': '2025-02-01',
        '31-01-25': '2025-01-31',
        '31.12.99': '1999-12-31',
        '2025-01-31': '2025-01-31',
        '31/02/2025': null,
        '01/31/2025': null,
        '31/01/2025 23:59:59': '2025-01-31',
      },
    ],
    [
      'mdy',
      {
        '01/31/2025': '2025-01-31',
        '1/2/2025': '2025-01-02',
        '12/31/69': '2069-12-31',
        '31/01/2025': null,
      },
    ],
  ] as const)('%s', async ([date, cases]) => {
    expect(await read(Object.keys(cases), { type: 'date', date })).toEqual(Object.values(cases));
  });
});

test('instants are in UTC; without an offset they are local', async () => {
  const cases = {
    '2025-01-31T10:00:00Z': '2025-01-31 10:00:00',
    '2025-01-31T10:00:00.123-03:00': '2025-01-31 13:00:00.123',
    '2025-01-31 10:00': '2025-01-31 13:00:00',
    '31/01/2025 10:30': '2025-01-31 13:30:00',
    '31/01/2025 9:05:07,5': '2025-01-31 12:05:07.5',
    '31/01/2025, 3:05 PM': '2025-01-31 18:05:00',
    '31/01/2025 12:00 am': '2025-01-31 03:00:00',
    '31/01/2025': '2025-01-31 03:00:00',
    '2025-01-31 10:00:00 UTC': '2025-01-31 10:00:00',
    '2025-01-31 10:00:00 -0300': '2025-01-31 13:00:00',
    '31/02/2025 10:00': null,
    '2025-01-31 25:00': null,
    nonsense: null,
    '': null,
  };
  expect(
    await read(Object.keys(cases), { type: 'timestamp', date: 'dmy', zone: 'America/Sao_Paulo' }),
  ).toEqual(Object.values(cases));
});

test('booleans in three languages; text keeps what is written, without its blanks', async () => {
  expect(
    await read(['Sim', 'não', 'SÍ', 'no', 'TRUE', '0', 'talvez', ''], { type: 'boolean' }),
  ).toEqual(['true', 'false', 'true', 'false', 'true', 'false', null, null]);
  expect(
    await read([' 007 ', 'Null', 'NULL', '-', 'NA', '\u00a0x\u200b', ''], { type: 'text' }),
  ).toEqual(['007', 'Null', null, null, 'NA', 'x', null]);
});

/** Texts near the grammar: numbers, dates and their dress, put together at random. */
const nearValues = fc
  .array(
    fc.constantFrom(
      '1',
      '12',
      '031',
      '2025',
      '9',
      '000',
      '.',
      ',',
      '-',
      '/',
      ' ',
      ':',
      '%',
      'R$',
      '€',
      'e5',
      '(',
      ')',
      'T10:30',
      ' 10:30',
      'Z',
      'PM',
      "'",
      'x',
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(''));

test('what spreadsheets write is read at a glance: groups of thousands, days first, words of truth', async () => {
  const comma = { type: 'decimal', decimal: ',' } as const;
  expect(await read(['1.234,50', '-12.345.678', '999.999.999.999,1'], comma, quickValue)).toEqual([
    '1234.5000000000',
    '-12345678.0000000000',
    '999999999999.1000000000',
  ]);
  const point = { type: 'decimal', decimal: '.' } as const;
  expect(await read(['0.01000000000000000000', '0.0000001'], point, quickValue)).toEqual([
    '0.0100000000',
    null,
  ]);
  const whole = { type: 'integer', decimal: '.' } as const;
  expect(await read(['1,234', '-12,345,678', '1.234'], whole, quickValue)).toEqual([
    '1234',
    '-12345678',
    null,
  ]);
  const days = { type: 'date', date: 'dmy' } as const;
  expect(await read(['31/01/2025', '2025-01-31'], days, quickValue)).toEqual([
    '2025-01-31',
    '2025-01-31',
  ]);
  expect(await read(['sim', 'não', 'talvez'], { type: 'boolean' }, quickValue)).toEqual([
    'true',
    'false',
    null,
  ]);
});

test('a glance reads what a closer look reads, or leaves it to that', async () => {
  const texts = [...new Set(fc.sample(nearValues, { numRuns: 2_000, seed: 11 })), ...EDGE_TEXTS];
  for (const reading of EVERY_READING) {
    const [quick, full] = [await read(texts, reading, quickValue), await read(texts, reading)];
    const differing = texts.filter((_, at) => quick[at] !== null && quick[at] !== full[at]);
    expect({ reading, differing }).toEqual({ reading, differing: [] });
    expect(quick.filter((value) => value !== null).length).toBeGreaterThan(0);
  }
});

const EDGE_TEXTS = [
  ' 12',
  '12 ',
  '',
  '-',
  'N/A',
  'Sim',
  'não',
  'true',
  '0',
  '1',
  '1.234',
  '1,234',
  '-1.234,5',
  '1,234,567.25',
  '12.34',
  '1.2345',
  '1.234.56',
  '0.01000000000000000000',
  '0.0000001',
  '31/01/2025',
  '2025-01-31',
  '2025-01-31T10:00:00Z',
  '2025-01-31 10:00',
  '\u00a0x',
];
const EVERY_READING: Reading[] = [
  { type: 'text' },
  { type: 'boolean' },
  { type: 'integer', decimal: ',' },
  { type: 'decimal', decimal: '.' },
  { type: 'decimal', decimal: ',' },
  { type: 'date', date: 'dmy' },
  { type: 'date', date: 'mdy' },
  { type: 'timestamp', date: 'ymd', zone: 'America/Sao_Paulo' },
];

test('what detection takes for a value is what landing reads, and nothing else', async () => {
  const readings: [Reading, (form: number) => boolean][] = [
    [{ type: 'decimal', decimal: '.' }, (form) => (form & FORM.point) !== 0],
    [{ type: 'decimal', decimal: ',' }, (form) => (form & FORM.comma) !== 0],
    [{ type: 'date', date: 'ymd' }, (form) => (form & FORM.ymd) !== 0],
    [{ type: 'date', date: 'dmy' }, (form) => (form & (FORM.ymd | FORM.dmy)) !== 0],
    [{ type: 'date', date: 'mdy' }, (form) => (form & (FORM.ymd | FORM.mdy)) !== 0],
  ];
  const texts = [
    ...new Set(fc.sample(nearValues, { numRuns: 6_000, seed: 7 }).map((text) => text.trim())),
  ].filter((text) => text !== '');
  for (const [reading, isReadable] of readings) {
    const values = await read(texts, reading);
    const differing = texts.filter(
      (text, at) => isReadable(formOf(text)) !== (values[at] !== null),
    );
    expect({ reading, differing }).toEqual({ reading, differing: [] });
  }
});
