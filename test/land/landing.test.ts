import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../src/base/fault.ts';
import type { SourceValue } from '../../src/connect/schema.ts';
import { connectProblems } from '../../src/connect/index.ts';
import { field, memorySource } from './memory-source.ts';
import type { TestStream } from './memory-source.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';
import type { TestWorkspace } from './temporary-workspace.ts';

let space: TestWorkspace;
beforeEach(() => {
  space = temporaryWorkspace();
});
afterEach(() => space.remove());

const FIELDS = [
  field('id'),
  field('amount', 'decimal', ','),
  field('day', 'date', 'dmy'),
  field('open', 'boolean'),
];
const ROWS: SourceValue[][] = [
  ['a', '1.234,50', '31/01/2025', 'sim'],
  ['b', 7.25, '28/02/2025', false],
  ['c', null, '', 'não'],
];
const invoices = (rows: readonly SourceValue[][], more: Partial<TestStream> = {}): TestStream => ({
  name: 'invoices',
  fields: FIELDS,
  batches: [rows],
  ...more,
});

const INVOICES = 'select id, amount, day, open from raw.s__invoices order by id';

describe.for([false, true])('as staged files: %s', (asFiles) => {
  test('values are typed, a second landing of the same writes nothing, a changed one only what changed', async () => {
    const first = await space.bring(
      memorySource([
        invoices(
          ROWS.map((row) => row.map((value) => (value === 7.25 ? '7,25' : value))),
          { asFiles },
        ),
      ]),
    );
    expect(first).toMatchObject({
      status: 'done',
      problems: [],
      streams: [
        {
          stream: 'invoices',
          read: 3,
          inserted: 3,
          updated: 0,
          unchanged: 0,
          rejected: 0,
          drift: [],
        },
      ],
    });
    expect(await space.ask(INVOICES)).toEqual([
      ['a', '1234.5000000000', '2025-01-31', true],
      ['b', '7.2500000000', '2025-02-28', false],
      ['c', null, null, false],
    ]);
    const again = await space.bring(
      memorySource([
        invoices(
          ROWS.map((row) => row.map((value) => (value === 7.25 ? '7,250' : value))),
          { asFiles },
        ),
      ]),
    );
    expect(again.streams).toMatchObject([
      { read: 3, inserted: 0, updated: 0, unchanged: 3, removed: 0 },
    ]);
    const changed = await space.bring(
      memorySource([
        invoices(
          [
            ['b', '8,00', '28/02/2025', 'não'],
            ['d', '1', '01/03/2025', 'sim'],
          ],
          { asFiles },
        ),
      ]),
    );
    expect(changed.streams).toMatchObject([
      { read: 2, inserted: 1, updated: 1, unchanged: 0, removed: 0 },
    ]);
    expect(
      await space.ask('select id, amount, _row, _run from raw.s__invoices order by id'),
    ).toEqual([
      ['a', '1234.5000000000', 1, first.id],
      ['b', '8.0000000000', 1, changed.id],
      ['c', null, 3, first.id],
      ['d', '1.0000000000', 2, changed.id],
    ]);
  });

  test('a value that cannot be read is null and listed; a record without key or of wrong width is refused whole', async () => {
    const rows: SourceValue[][] = [
      ['a', 'abc', '31/02/2025', 'talvez'],
      ['', '1', '01/01/2025', 'sim'],
      ['-', '2', '02/01/2025', 'sim'],
      ['b', 'x'.repeat(500), 'n/a', 'sim'],
    ];
    const run = await space.bring(memorySource([invoices(rows, { asFiles })]));
    expect(run.streams).toMatchObject([{ read: 4, inserted: 2, rejected: 6 }]);
    const { rejects, total } = await space.rejects(run.id, { offset: 0, limit: 10 });
    expect(total).toBe(6);
    expect(
      rejects.map(({ row, column, value, reason }) => [
        row,
        column,
        value.slice(0, 12),
        value.length,
        reason,
      ]),
    ).toEqual([
      [1, 'amount', 'abc', 3, 'bad_number'],
      [1, 'day', '31/02/2025', 10, 'bad_date'],
      [1, 'open', 'talvez', 6, 'bad_boolean'],
      [2, 'id', '', 0, 'missing_key'],
      [3, 'id', '', 0, 'missing_key'],
      [4, 'amount', 'x'.repeat(12), 200, 'bad_number'],
    ]);
    expect(await space.ask(INVOICES)).toEqual([
      ['a', null, null, null],
      ['b', null, null, true],
    ]);
    expect((await space.rejects(run.id, { offset: 5, limit: 10 })).rejects).toHaveLength(1);
  });

  test('of records with one key in one read the last one counts', async () => {
    const run = await space.bring(
      memorySource([
        invoices([], {
          asFiles,
          batches: [
            [
              ['a', '1', null, null],
              ['a', '2', null, null],
            ],
            [
              ['b', '3', null, null],
              ['a', '4', null, null],
            ],
          ],
        }),
      ]),
    );
    expect(run.streams).toMatchObject([{ read: 4, inserted: 2, superseded: 2 }]);
    expect(await space.ask('select id, amount from raw.s__invoices order by id')).toEqual([
      ['a', '4.0000000000'],
      ['b', '3.0000000000'],
    ]);
  });
});

test('records with too many or too few values are refused, empty ones are none', async () => {
  const run = await space.bring(
    memorySource([
      invoices([
        ['a', '1', null, null],
        ['b', '2'],
        [null, null, null, null],
        ['c', '3', null, null, 'extra'],
      ]),
    ]),
  );
  expect(run.streams).toMatchObject([{ read: 3, inserted: 1, rejected: 2 }]);
  const { rejects } = await space.rejects(run.id, { offset: 0, limit: 10 });
  expect(rejects).toMatchObject([
    { row: 2, column: '', value: 'b, 2', reason: 'wrong_column_count' },
    { row: 4, column: '', value: 'c, 3, , , extra', reason: 'wrong_column_count' },
  ]);
});

test('keys of several columns cannot run into each other; a bad value in a key refuses the record', async () => {
  const fields = [field('a'), field('n', 'integer'), field('x')];
  const rows: SourceValue[][] = [
    ['p|q', 1, 'first'],
    ['p', 1, 'second'],
    ['p\\', 1, 'third'],
    ['z', 'no', 'fourth'],
  ];
  const run = await space.bring(
    memorySource([{ name: 't', key: ['a', 'n'], fields, batches: [rows] }]),
  );
  expect(await space.ask('select _pk, x from raw.s__t order by x')).toEqual([
    ['p\\|q|1', 'first'],
    ['p|1', 'second'],
    ['p\\\\|1', 'third'],
  ]);
  expect((await space.rejects(run.id, { offset: 0, limit: 9 })).rejects).toMatchObject([
    { row: 4, column: 'n', value: 'no', reason: 'bad_number' },
  ]);
});

test('records without a key of their own are told apart by content and number, and land once', async () => {
  const fields = [field('who'), field('hours', 'decimal')];
  const rows: SourceValue[][] = [
    ['Ann', '1.5'],
    ['Ann', '1.5'],
    ['Bob', '2'],
  ];
  const open = memorySource([{ name: 't', key: [], whole: true, fields, batches: [rows] }]);
  expect((await space.bring(open)).streams).toMatchObject([{ inserted: 3, superseded: 0 }]);
  expect((await space.bring(open)).streams).toMatchObject([
    { inserted: 0, updated: 0, unchanged: 3, removed: 0 },
  ]);
  const corrected = memorySource([
    {
      name: 't',
      key: [],
      whole: true,
      fields,
      batches: [
        [
          ['Ann', '1.5'],
          ['Bob', '3'],
        ],
      ],
    },
  ]);
  expect((await space.bring(corrected)).streams).toMatchObject([
    { inserted: 1, unchanged: 1, removed: 2 },
  ]);
  expect(await space.ask('select who, hours from raw.s__t order by who')).toEqual([
    ['Ann', '1.5000000000'],
    ['Bob', '3.0000000000'],
  ]);
});

test('a whole stream loses what is no longer there, another one does not', async () => {
  for (const [name, whole] of [
    ['w', true],
    ['n', false],
  ] as const) {
    await space.bring(
      memorySource([{ name, whole, fields: [field('id')], batches: [[['a'], ['b']]] }]),
    );
    const run = await space.bring(
      memorySource([{ name, whole, fields: [field('id')], batches: [[['b']]] }]),
    );
    expect(run.streams).toMatchObject([{ unchanged: 1, removed: whole ? 1 : 0 }]);
  }
  expect(await space.ask('select count(*) from raw.s__w')).toEqual([[1]]);
  expect(await space.ask('select count(*) from raw.s__n')).toEqual([[2]]);
});

test('instants are kept in UTC, local ones read in the zone of the workspace', async () => {
  const fields = [field('id'), field('moment', 'timestamp')];
  await space.bring(
    memorySource([
      {
        name: 't',
        fields,
        batches: [
          [
            ['a', '2025-01-31T10:00:00Z'],
            ['b', '2025-01-31 10:00:00'],
          ],
        ],
      },
    ]),
    'America/Sao_Paulo',
  );
  expect(await space.ask('select id, moment from raw.s__t order by id')).toEqual([
    ['a', '2025-01-31T10:00:00.000Z'],
    ['b', '2025-01-31T13:00:00.000Z'],
  ]);
});

describe('drift', () => {
  test('an added column is there, empty for older records; a missing one keeps its values', async () => {
    await space.bring(
      memorySource([
        {
          name: 't',
          fields: [field('id'), field('a', 'integer')],
          batches: [
            [
              ['x', 1],
              ['y', 2],
            ],
          ],
        },
      ]),
    );
    const run = await space.bring(
      memorySource([
        {
          name: 't',
          fields: [field('id'), field('b')],
          batches: [
            [
              ['x', null],
              ['y', 'new'],
              ['z', 'new'],
            ],
          ],
        },
      ]),
    );
    expect(run.streams).toMatchObject([
      {
        inserted: 1,
        updated: 1,
        unchanged: 1,
        drift: [
          { kind: 'column_added', column: 'b', from: null, to: 'text' },
          { kind: 'column_missing', column: 'a', from: 'integer', to: null },
        ],
      },
    ]);
    expect(await space.ask('select id, a, b from raw.s__t order by id')).toEqual([
      ['x', 1, null],
      ['y', 2, 'new'],
      ['z', null, 'new'],
    ]);
    expect(await space.rawTables()).toMatchObject([
      { stream: 't', rows: 3, fields: [{ name: 'id' }, { name: 'b' }, { name: 'a' }] },
    ]);
  });

  test('types widen in place and never narrow; unchanged records stay unchanged', async () => {
    const land = (
      fields: TestStream['fields'],
      rows: SourceValue[][],
    ): ReturnType<TestWorkspace['bring']> =>
      space.bring(memorySource([{ name: 't', fields, batches: [rows] }]));
    await land(
      [field('id'), field('n', 'integer'), field('d', 'date')],
      [
        ['x', 5, '2025-01-31'],
        ['y', 6, null],
      ],
    );
    const decimal = await land(
      [field('id'), field('n', 'decimal'), field('d', 'timestamp')],
      [
        ['x', '5', '2025-01-31'],
        ['y', '6.5', null],
      ],
    );
    expect(decimal.streams).toMatchObject([
      {
        updated: 1,
        unchanged: 1,
        drift: [
          { kind: 'type_widened', column: 'n', from: 'integer', to: 'decimal' },
          { kind: 'type_widened', column: 'd', from: 'date', to: 'timestamp' },
        ],
      },
    ]);
    const text = await land(
      [field('id'), field('n', 'text'), field('d', 'timestamp')],
      [
        ['x', '5', '2025-01-31'],
        ['y', '6.5', null],
        ['z', 'n/d 7', null],
      ],
    );
    expect(text.streams).toMatchObject([
      {
        inserted: 1,
        updated: 0,
        unchanged: 2,
        drift: [{ kind: 'type_widened', column: 'n', from: 'decimal', to: 'text' }],
      },
    ]);
    const back = await land(
      [field('id'), field('n', 'integer'), field('d', 'date')],
      [['w', 8, '2025-02-01']],
    );
    expect(back.streams).toMatchObject([{ inserted: 1, rejected: 0, drift: [] }]);
    expect(await space.ask('select id, n, d from raw.s__t order by id')).toEqual([
      ['w', '8', '2025-02-01T00:00:00.000Z'],
      ['x', '5', '2025-01-31T00:00:00.000Z'],
      ['y', '6.5', null],
      ['z', 'n/d 7', null],
    ]);
  });

  test('another key means that old records can not be told apart: the read takes their place', async () => {
    await space.bring(
      memorySource([
        {
          name: 't',
          key: ['id'],
          fields: [field('id'), field('code')],
          batches: [
            [
              ['1', 'a'],
              ['2', 'b'],
            ],
          ],
        },
      ]),
    );
    const run = await space.bring(
      memorySource([
        { name: 't', key: ['code'], fields: [field('id'), field('code')], batches: [[['1', 'a']]] },
      ]),
    );
    expect(run.streams).toMatchObject([
      { inserted: 1, removed: 2, drift: [{ kind: 'key_changed', from: 'id', to: 'code' }] },
    ]);
    expect(await space.ask('select _pk from raw.s__t')).toEqual([['a']]);
  });

  test('hostile names of streams and columns are only names', async () => {
    const name = 'x"; drop table raw._run; --';
    const fields = [field('id'), field('a"b'), field("it's"), field('select')];
    const run = await space.bring(
      memorySource([{ name, fields, batches: [[['1', '2', '3', '4']]] }]),
    );
    expect(run.status).toBe('done');
    const [table] = await space.rawTables();
    expect(table).toMatchObject({ stream: name, rows: 1 });
    expect(table?.table).toMatch(/^[a-z0-9_]+$/);
    expect(await space.runs()).toHaveLength(1);
  });
});

describe('checkpoints and failures', () => {
  const batch = (from: number): SourceValue[][] =>
    Array.from({ length: 3 }, (_, at) => [`k${from + at}`, String(from + at)]);
  const paged = (fails?: Error): TestStream => ({
    name: 't',
    fields: [field('id'), field('n', 'integer')],
    batches: [batch(0), batch(3), batch(6)],
    cursors: ['c1', 'c2', null],
    ...(fails === undefined ? {} : { fails }),
  });

  test('a read that fails keeps what was checkpointed, with its cursor; the next read begins there', async () => {
    const seen: (string | undefined)[] = [];
    const failed = await space.bring(memorySource([paged(new Error('socket hang up'))], seen));
    expect(failed).toMatchObject({
      status: 'failed',
      problems: [{ code: 'land.source_failed', params: { stream: 't' } }],
    });
    expect(await space.ask('select count(*) from raw.s__t')).toEqual([[6]]);
    const run = await space.bring(memorySource([paged()], seen));
    expect(seen).toEqual([undefined, 'c2']);
    expect(run).toMatchObject({
      status: 'done',
      streams: [{ read: 9, inserted: 3, unchanged: 6 }],
    });
  });

  test('a whole stream lands whole or not at all', async () => {
    await space.bring(memorySource([{ ...paged(), whole: true }]));
    const failed = await space.bring(
      memorySource([{ ...paged(new Error('cut')), whole: true, batches: [batch(0)] }]),
    );
    expect(failed.status).toBe('failed');
    expect(await space.ask('select count(*) from raw.s__t')).toEqual([[9]]);
  });

  test('what a source says of its failure is in the run and in the history', async () => {
    const problem = connectProblems.make('file_missing', { file: 'a.csv' });
    const run = await space.land({
      source: 's',
      title: 'S',
      zone: 'UTC',
      open: () => Promise.reject(new Fault('bad_file', { message: 'gone', problem })),
    });
    expect(run).toMatchObject({ status: 'failed', problems: [problem], streams: [] });
    expect(await space.runs()).toEqual([run]);
  });

  test('a stop ends a run as cancelled and changes nothing', async () => {
    const stop = new AbortController();
    const open = memorySource([invoices(ROWS, { batches: [ROWS, ROWS] })]);
    const run = await space.land({
      source: 's',
      title: 'S',
      zone: 'UTC',
      open,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(run).toMatchObject({ status: 'cancelled', problems: [] });
    expect(await space.rawTables()).toEqual([]);
  });

  test('progress says which stream, how many there are, how many records were read', async () => {
    const seen: unknown[] = [];
    const open = memorySource([invoices(ROWS), { ...paged(), name: 'second' }]);
    await space.land({
      source: 's',
      title: 'S',
      zone: 'UTC',
      open,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.at(0)).toEqual({ stream: 'invoices', place: 0, streams: 2, read: 0 });
    expect(seen.at(-1)).toEqual({ stream: 'second', place: 1, streams: 2, read: 9 });
  });

  test('lists of rejected values are kept of the last runs of a source only', async () => {
    const bad = memorySource([
      { name: 't', fields: [field('id'), field('n', 'integer')], batches: [[['a', 'x']]] },
    ]);
    const runs = [];
    for (let round = 0; round < 12; round += 1) runs.push(await space.bring(bad));
    const totals = [];
    for (const run of runs)
      totals.push((await space.rejects(run.id, { offset: 0, limit: 5 })).total);
    expect(totals).toEqual([0, 0, ...Array.from({ length: 10 }, () => 1)]);
  });
});

test('a stream whose key or cursor column is gone waits, and the others are landed', async () => {
  const fields = [field('id'), field('n', 'integer')];
  const rows = [[['a', 1]]];
  const run = await space.bring(
    memorySource([
      { name: 'keyless', key: ['gone'], fields, batches: rows },
      { name: 'sound', fields, batches: rows },
    ]),
  );
  expect(run).toMatchObject({
    status: 'done',
    problems: [{ code: 'land.stream_paused', params: { stream: 'keyless', column: 'gone' } }],
    streams: [{ stream: 'sound', inserted: 1 }],
  });
});
