/** Worked example: a ratio of sums is never the mean of ratios, least of all in totals. */
import { expect, test } from 'vitest';
import { csatExample } from './fixtures/c16-csat.ts';
import { openExample, percent, rowOf } from './asking.ts';

test('satisfaction is pooled over answers', async () => {
  const example = await openExample(csatExample);
  const answer = await example.ask({ kpis: ['csat'], dimensions: ['account'], period: '2026-06' });
  const cut = await example.ask({
    kpis: ['csat'],
    dimensions: ['account'],
    period: '2026-06',
    limit: 1,
    sort: { by: 'csat', of: 'value', direction: 'ascending' },
  });
  await example.close();
  expect(['V', 'W', 'Y'].map((id) => percent(rowOf(answer, id).values['csat']))).toEqual([
    '90.0000',
    '100.0000',
    '50.0000',
  ]);
  expect(percent(answer.total.values['csat'])).toBe('54.9451');
  expect(percent(answer.total.values['csat'])).not.toBe('80.0000');
  // the rest of a cut table is pooled too: 10 of 11
  expect(cut.rows.map((row) => row.members[0]?.key)).toEqual(['Y']);
  expect(percent(cut.others?.values['csat'])).toBe('90.9091');
  expect(percent(cut.total.values['csat'])).toBe('54.9451');
});
