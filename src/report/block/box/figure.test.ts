import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../base/exact.ts';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf, gridLines } from '../../../../test/examples/report-gist.ts';
import { askBox } from './ask.ts';
import { box } from './figure.ts';
import { zBoxBlock } from './schema.ts';
import { spreadOf } from './spread.ts';

const block = zBoxBlock.parse({
  kind: 'box',
  id: 'spread',
  query: { kpis: ['silence'], dimensions: ['account', 'industry'] },
});

test('one box per group, the highest median first, single values beyond the whiskers by name', () => {
  const rows = ['1', '2', '3', '4', '50'].map((silence, index) => ({
    members: {
      account: [`a${index}`, `Client ${index}`] as const,
      industry: ['retail', 'Retail'] as const,
    },
    values: { silence },
  }));
  const quiet = {
    members: { account: ['q', 'Quiet'] as const, industry: ['health', 'Health'] as const },
    values: { silence: '9' },
  };
  const scope = scopeIn('en');
  const drawn = box.figure(
    block,
    [answerTo(askBox(block, scope)[0], { rows: [...rows, quiet] })],
    scope,
  );
  expect(gistOf(drawn)).toEqual([
    '“Days since contact: Health median 9~days, half between 9~days and 9~days (n = 1); Retail median 3~days, half between 2~days and 4~days (n = 5).”',
    'axis: Days since contact (days)',
    'Health (1): 9~days | 9~days | 9~days | 9~days | 9~days; beyond none',
    'Retail (5): 1~day | 2~days | 3~days | 4~days | 4~days; beyond Client 4 50~days',
  ]);
  if (drawn.kind !== 'drawn' || drawn.figure.kind !== 'chart') throw new Error('no chart');
  expect(gridLines(drawn.figure.table)[0]).toBe(
    'Industry | Values | Low | Lower quarter | Median | Upper quarter | High',
  );
});

test('the five numbers are in order, and whiskers are values', () => {
  const values = array(integer({ min: -500, max: 500 }).map(String), { minLength: 1 });
  assert(
    property(values, (list) => {
      const spread = spreadOf(list);
      if (spread === null) throw new Error('no spread');
      const { low, lowerQuarter, median, upperQuarter, high } = spread;
      expect(list).toContain(low);
      expect(list).toContain(high);
      expect(compare(low, high)).toBeLessThanOrEqual(0);
      expect(compare(lowerQuarter, median)).toBeLessThanOrEqual(0);
      expect(compare(median, upperQuarter)).toBeLessThanOrEqual(0);
    }),
  );
});
