import { expect, test } from 'vitest';
import { rowsOf } from '../../../../test/examples/ask.ts';
import { npsExample } from '../../../../test/examples/fixtures/c6-nps.ts';
import { csatExample } from '../../../../test/examples/fixtures/c16-csat.ts';
import { openWarehouse } from '../../../../test/examples/warehouse.ts';

test('C6: what is in force on the last day of the quarter is the quarter', async () => {
  const warehouse = await openWarehouse(npsExample);
  const inForce = (day: string): string => `
    select account_id, sum(responses), sum(promoters), sum(detractors), sum(passives) from nps_interval
    where valid_from <= date '${day}' and date '${day}' < valid_to group by 1 order by 1`;
  expect(await rowsOf(warehouse, inForce('2026-06-30'))).toEqual([
    ['X', '2', '1', '1', '0'],
    ['Y', '3', '0', '1', '2'],
    ['Z', '1', '1', '0', '0'],
    [null, '1', '0', '1', '0'],
  ]);
  // The older answer of x1 counts until the newer one; 23:30 on 30 June in São Paulo is 30 June.
  expect(await rowsOf(warehouse, inForce('2026-06-19'))).toEqual([
    ['X', '2', '2', '0', '0'],
    ['Y', '3', '0', '1', '2'],
    [null, '1', '0', '1', '0'],
  ]);
  // 91 days later the answers of May have run out.
  expect((await rowsOf(warehouse, inForce('2026-08-13'))).map(([account]) => account)).toEqual([
    'X',
    'Z',
    null,
  ]);
  const invited = `select sum(delivered), sum(answered) from invitation_month`;
  expect(await rowsOf(warehouse, invited)).toEqual([['20', '6']]);
  await warehouse.close();
});

test('C16: positive and all answers, account by account', async () => {
  const warehouse = await openWarehouse(csatExample);
  const all = `select account_id, positive, responses from csat_month order by 1`;
  expect(await rowsOf(warehouse, all)).toEqual([
    ['V', 9, 10],
    ['W', 1, 1],
    ['Y', 40, 80],
  ]);
  await warehouse.close();
});

test('positive by scale', async () => {
  const answer = (account: string, score: string, scale: readonly [string, string]) => ({
    account_id: account,
    kind: 'csat',
    score,
    scale_min: scale[0],
    scale_max: scale[1],
    responded_at: '2026-06-10T12:00:00Z',
  });
  const cases: readonly (readonly [string, readonly [string, string], readonly string[]])[] = [
    ['two', ['0', '1'], ['0', '1']],
    ['three', ['1', '3'], ['2', '3']],
    ['four', ['1', '4'], ['2', '3', '4']],
    ['five', ['1', '5'], ['3', '4', '5']],
    ['seven', ['1', '7'], ['5', '6', '7']],
    ['ten', ['1', '10'], ['8', '9', '10']],
    ['hundred', ['0', '100'], ['79', '80', '100']],
  ];
  const warehouse = await openWarehouse({
    today: '2026-06-30',
    entities: {
      account: cases.map(([id]) => ({ account_id: id })),
      survey_response: cases.flatMap(([id, scale, scores]) =>
        scores.map((score) => answer(id, score, scale)),
      ),
    },
  });
  const positive = await rowsOf(warehouse, `select account_id, positive from csat_day order by 1`);
  expect(Object.fromEntries(positive.map(([id, count]) => [String(id), count]))).toEqual({
    two: 1,
    three: 1,
    four: 2,
    five: 2,
    seven: 2,
    ten: 2,
    hundred: 2,
  });
  await warehouse.close();
});
