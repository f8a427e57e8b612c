import { expect, test } from 'vitest';
import { answerTo, scopeIn } from '../../../../test/examples/report-answers.ts';
import { gistOf } from '../../../../test/examples/report-gist.ts';
import { askHistogram } from './ask.ts';
import { histogram } from './figure.ts';
import { zHistogramBlock } from './schema.ts';

const block = zHistogramBlock.parse({
  kind: 'histogram',
  id: 'silence',
  query: { kpis: ['silence'], dimensions: ['account'], limit: 3 },
  edges: ['0', '7', '30'],
});

function draw(values: readonly (string | null)[]) {
  const rows = values.map((silence, index) => ({
    members: { account: [`a${index}`, `A${index}`] as const },
    values: { silence },
  }));
  const scope = scopeIn('en');
  return histogram.figure(block, [answerTo(askHistogram(block, scope)[0], { rows })], scope);
}

test('asks for every member, whatever the limit', () => {
  expect(askHistogram(block, scopeIn('en'))).toMatchObject([{ limit: null, others: false }]);
});

test('counts members in bands; one without a value is in none', () => {
  expect(gistOf(draw(['1', '6.9', '7', '45', null]))).toEqual([
    '“Days since contact: 4 values, median 7~days, the middle half between 5.4~days and 16.5~days; most in 0~days – 7~days (2).”',
    'axes: How many from 0 / —; running from none',
    'categories: 0~days – 7~days, 7~days – 30~days, 30~days or more',
    'How many [bar left 0]: 2, 1, 1',
  ]);
});

test('no values, no bands', () => {
  expect(draw([])).toMatchObject({ kind: 'empty', problem: { code: 'report.no_rows' } });
});
