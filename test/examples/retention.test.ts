/** Worked example: net and gross retention of a twelve-month cohort, across segments, currencies and policies. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Policies } from '../../src/model/schema.ts';
import { openExample, percent, rowOf } from './asking.ts';
import type { Example } from './asking.ts';
import type { EntityRows, Row } from './warehouse.ts';

type Line = {
  account: string;
  price: string;
  from: string;
  to?: string;
  currency?: string;
  status?: string;
};

function line({ account, price, from, to, currency = 'USD', status = 'active' }: Line): Row {
  return {
    account_id: account,
    quantity: '1',
    unit_price: price,
    currency,
    interval: 'month',
    interval_count: 1,
    status,
    valid_from: from,
    valid_to: to ?? null,
  };
}

const SEGMENTS = {
  A1: 'ENT',
  A2: 'ENT',
  A3: 'SMB',
  A4: 'SMB',
  A5: 'SMB',
  A6: 'ENT',
  A7: 'ENT',
  A8: 'SMB',
};

const rows: EntityRows = {
  account: Object.entries(SEGMENTS).map(([id, segment]) => ({ account_id: id, name: id, segment })),
  subscription_line: [
    line({ account: 'A1', price: '1000', from: '2024-01-01', to: '2025-12-01' }),
    line({ account: 'A1', price: '1300', from: '2025-12-01' }),
    line({ account: 'A2', price: '800', from: '2024-01-01' }),
    line({ account: 'A3', price: '600', from: '2024-01-01', to: '2026-02-01' }),
    line({ account: 'A3', price: '450', from: '2026-02-01' }),
    line({ account: 'A4', price: '500', from: '2024-01-01', to: '2025-11-01' }),
    line({ account: 'A5', price: '400', from: '2024-01-01', to: '2025-10-01' }),
    line({ account: 'A5', price: '300', from: '2026-03-01' }),
    line({ account: 'A6', price: '5000', from: '2024-01-01', to: '2026-01-01', currency: 'BRL' }),
    line({ account: 'A6', price: '5500', from: '2026-01-01', currency: 'BRL' }),
    line({ account: 'A7', price: '700', from: '2025-10-01', to: '2026-02-01' }),
    line({ account: 'A7', price: '1200', from: '2026-02-01' }),
    line({ account: 'A8', price: '250', from: '2025-06-01', to: '2025-08-01', status: 'trial' }),
    line({ account: 'A8', price: '250', from: '2025-08-01' }),
  ],
  fx_rate: [
    { date: '2025-06-30', from_currency: 'BRL', to_currency: 'USD', kind: 'spot', rate: '0.20' },
    { date: '2026-06-30', from_currency: 'BRL', to_currency: 'USD', kind: 'spot', rate: '0.18' },
  ],
};

const PERIOD = { from: '2025-07-01', to: '2026-06-30' };
const TODAY = '2026-07-20';

async function withPolicies(policies: Partial<Policies>): Promise<Example> {
  return openExample({ entities: rows, today: TODAY, policies });
}

describe('retention of a twelve-month cohort', () => {
  let example: Example;
  beforeAll(async () => {
    example = await withPolicies({});
  });
  afterAll(() => example.close());

  test('nets per client in constant currency, without those who joined inside', async () => {
    const { total } = await example.ask({ kpis: ['nrr', 'grr', 'expansion_rate'], period: PERIOD });
    expect(percent(total.values['nrr'])).toBe('91.8605');
    expect(percent(total.values['grr'])).toBe('82.5581');
    expect(percent(total.values['expansion_rate'])).toBe('9.3023');
    // the bridge, with and without returns, and the mean of the clients' ratios
    expect(['96.5116', '103.4884', '81.6667']).not.toContain(percent(total.values['nrr']));
  });

  test('splits by the segment at opening; the total is not the mean of segments', async () => {
    const answer = await example.ask({ kpis: ['nrr'], dimensions: ['segment'], period: PERIOD });
    expect(percent(rowOf(answer, 'ENT').values['nrr'])).toBe('114.2857');
    expect(percent(rowOf(answer, 'SMB').values['nrr'])).toBe('50.0000');
    expect(percent(answer.total.values['nrr'])).toBe('91.8605');
    expect(percent(answer.total.values['nrr'])).not.toBe('82.1429');
  });
});
