import { expect, test } from 'vitest';
import { required } from '../../base/fault.ts';
import { viewerOf } from '../../base/viewer.ts';
import type { RowRule } from '../../base/viewer.ts';
import { datasets, DEFAULT_POLICIES, dimensions } from '../../model/index.ts';
import { indexCatalogue } from '../catalogue.ts';
import { WHOLE } from '../plan/attribution.ts';
import type { Need } from '../plan/needs.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Group } from './groups.ts';
import { Turns } from './turns.ts';
import type { Read, Wanted } from './turns.ts';

const names = indexCatalogue({ kpis: [], dimensions, datasets });

/** Needs of these measures of revenue, of one month, cut by nothing. */
function wanted(measures: readonly string[], rule: RowRule = { kind: 'all' }): Wanted {
  const viewer = viewerOf({ workspace: 'w', name: 'somebody', rule });
  const scope = scopeOf({ viewer, accounts: [], tables: names.tables });
  const world = { scope, currency: 'BRL', digits: 2, today: '2026-06-01' };
  const needs = measures.map((measure, slot) => needOf(measure, slot));
  return { needs, attribution: WHOLE, shared: { world, names, policies: DEFAULT_POLICIES } };
}

function needOf(measure: string, slot: number): Need {
  const dataset = required(names.datasets.get('revenue'), 'the dataset of revenue');
  const window = { kind: 'range', from: '2026-05-01', end: '2026-06-01' } as const;
  const time = '2026-05-01/2026-06-01';
  return {
    kind: 'fact',
    slot,
    dataset,
    measure,
    where: [],
    due: null,
    quantile: null,
    aim: null,
    key: measure,
    time,
    window,
  };
}

const keysOf = ({ needs }: Wanted): string[] => needs.map(({ key }) => key);
const valuesFor = (asked: Wanted): Group[] => [
  { keys: [], values: keysOf(asked).map((key) => `value of ${key}`) },
];

/** Reads each need as its own name, and notes what was read together. */
function reader(read: (asked: Wanted) => Group[] | null = valuesFor): {
  read: Read;
  reads: string[][];
} {
  const reads: string[][] = [];
  return {
    reads,
    read: async (asked) => {
      reads.push(keysOf(asked));
      return read(asked);
    },
  };
}

test('what is needed at the same moment is read once, and each finds its own', async () => {
  const { read, reads } = reader();
  const turns = new Turns(read);
  const both = await Promise.all([turns.run(wanted(['a', 'b'])), turns.run(wanted(['c', 'a']))]);
  expect(reads).toEqual([['a', 'b', 'c']]);
  expect(both.map((groups) => groups?.[0]?.values)).toEqual([
    ['value of a', 'value of b'],
    ['value of c', 'value of a'],
  ]);
});

test('a group is only that of who needed something of it', async () => {
  const { read } = reader(() => [
    { keys: ['x'], values: ['1'] },
    { keys: ['y'], values: [undefined, '2'] },
  ]);
  const turns = new Turns(read);
  const both = await Promise.all([turns.run(wanted(['a'])), turns.run(wanted(['b']))]);
  expect(both).toEqual([[{ keys: ['x'], values: ['1'] }], [{ keys: ['y'], values: ['2'] }]]);
});

test('viewers of other rows are read apart, at the same moment too', async () => {
  const { read, reads } = reader();
  const turns = new Turns(read);
  const one: RowRule = { kind: 'accounts', ids: ['a1'] };
  await Promise.all([
    turns.run(wanted(['a'])),
    turns.run(wanted(['a'], one)),
    turns.run(wanted(['b'], one)),
  ]);
  expect(reads).toEqual([['a'], ['a', 'b']]);
});

test('what comes later is read then', async () => {
  const { read, reads } = reader();
  const turns = new Turns(read);
  await turns.run(wanted(['a']));
  await turns.run(wanted(['b']));
  expect(reads).toEqual([['a'], ['b']]);
});

test('a fault is of the guilty one only', async () => {
  const { read } = reader((asked) => {
    if (keysOf(asked).includes('bad')) throw new Error('bad');
    return valuesFor(asked);
  });
  const turns = new Turns(read);
  const [good, bad] = await Promise.allSettled([
    turns.run(wanted(['a'])),
    turns.run(wanted(['bad'])),
  ]);
  expect(good).toMatchObject({ status: 'fulfilled', value: [{ values: ['value of a'] }] });
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'bad' } });
});

test('groups that are too many for all may be few enough for each', async () => {
  const { read, reads } = reader((asked) => (asked.needs.length > 1 ? null : valuesFor(asked)));
  const turns = new Turns(read);
  const both = await Promise.all([turns.run(wanted(['a'])), turns.run(wanted(['b']))]);
  expect(both.map((groups) => groups?.[0]?.values)).toEqual([['value of a'], ['value of b']]);
  expect(reads).toEqual([['a', 'b'], ['a'], ['b']]);
});
