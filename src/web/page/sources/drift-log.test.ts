import { expect, test } from 'vitest';
import type { RunView } from '../../../serve/schema.ts';
import { driftLog } from './drift-log.ts';

type Drift = RunView['streams'][number]['drift'];

const run = (id: string, drift: Drift): RunView => ({
  id,
  startedAt: `2026-11-2${id}T12:00:00Z`,
  finishedAt: null,
  status: 'done',
  problems: [],
  streams: [
    {
      stream: 'deals',
      read: 1,
      inserted: 0,
      updated: 0,
      unchanged: 1,
      superseded: 0,
      removed: 0,
      rejected: 0,
      drift,
    },
  ],
});
const gone = { kind: 'column_missing', column: 'city', from: 'text', to: null } as const;
const added = { kind: 'column_added', column: 'town', from: null, to: 'text' } as const;

test('a column that is gone is told once, by the run that noticed it; when it comes and goes again, again', () => {
  const runs = [
    run('5', [gone]),
    run('4', []),
    run('3', [gone]),
    run('2', [added, gone]),
    run('1', []),
  ];
  expect(driftLog(runs).map((entry) => `${entry.run} ${entry.change.kind}`)).toEqual([
    '5 column_missing',
    '2 column_added',
    '2 column_missing',
  ]);
});
