import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../../test/examples/ask.ts';
import { RANDOM_TODAY, randomPortfolio } from '../../../test/examples/fixtures/random-portfolio.ts';
import { openWarehouse, runBuild } from '../../../test/examples/warehouse.ts';
import type { Row } from '../../../test/examples/warehouse.ts';
import { mul, round, sum } from '../../base/exact.ts';
import { datasets } from '../dataset/catalogue.ts';

const POLICIES = { timezone: 'America/Sao_Paulo' } as const;
const SEEDS = [11, 42, 2026];

describe.each(SEEDS)('a random portfolio (%i)', (seed) => {
  const entities = randomPortfolio(seed);
  let warehouse: Awaited<ReturnType<typeof openWarehouse>>;

  beforeAll(async () => {
    warehouse = await openWarehouse({ entities, policies: POLICIES, today: RANDOM_TODAY });
  });
  afterAll(() => warehouse.close());

  test('opening and movements give closing, for each account and month', async () => {
    const broken = `
      with stock as (
        select account_id, date_trunc('month', day) as month, mrr, lag(mrr, 1, 0) over (partition by account_id order by day) as opening
        from account_month_end
      ),
      bridge as (
        select account_id, month, sum(net) as net, sum(new + expansion + reactivation - contraction - churn + fx + transfer) as parts
        from mrr_movement group by 1, 2
      )
      select s.*, b.net, b.parts from stock as s full join bridge as b on b.account_id = s.account_id and b.month = s.month
      where coalesce(s.opening, 0) + coalesce(b.net, 0) <> coalesce(s.mrr, 0) or b.net <> b.parts`;
    expect(await rowsOf(warehouse, broken)).toEqual([]);
    expect(await rowsOf(warehouse, 'select count(*) > 20 from mrr_movement')).toEqual([[true]]);
  });

  test('transfers stay inside a group', async () => {
    const leaking = `
      select s.logo_id, m.month, sum(m.transfer) from mrr_movement as m
      join account_state as s on s.account_id = m.account_id
        and s.valid_from <= least(last_day(m.month), date '${RANDOM_TODAY}')
        and (s.valid_to is null or s.valid_to > least(last_day(m.month), date '${RANDOM_TODAY}'))
      group by 1, 2 having sum(m.transfer) <> 0`;
    expect(await rowsOf(warehouse, leaking)).toEqual([]);
  });

  test('account_day says of MRR what the lines in force say, line by line at the rate of the day', async () => {
    const lines = `
      select i.mrr, coalesce(f.rate, 0) from mrr_interval as i left join fx_day as f on f.currency = i.currency and f.day = date '2026-02-17'
      where i.valid_from <= date '2026-02-17' and (i.valid_to is null or i.valid_to > date '2026-02-17')`;
    const expected = sum(
      (await rowsOf(warehouse, lines)).map(([amount, rate]) =>
        round(mul(String(amount), String(rate)), 2),
      ),
    );
    const [[actual]] = (await rowsOf(
      warehouse,
      `select sum(mrr) from account_day where day = date '2026-02-17'`,
    )) as [[string]];
    expect(round(actual, 2)).toBe(expected);
  });

  test('owners hold all of every state, and no day of an account is without a state', async () => {
    expect(
      await rowsOf(warehouse, 'select state_id from state_owner group by 1 having sum(split) <> 1'),
    ).toEqual([]);
    expect(
      await rowsOf(warehouse, 'select count(*) from account_day where state_id is null'),
    ).toEqual([[0]]);
    const states = `
      select account_id from account_state group by 1
      having min(valid_from) <> date '0001-01-01' or count(*) filter (where valid_to is null) <> 1
        or sum(coalesce(valid_to, date '2100-01-01') - valid_from) <> date '2100-01-01' - date '0001-01-01'`;
    expect(await rowsOf(warehouse, states)).toEqual([]);
  });

  test('months are the sums of their days', async () => {
    for (const { id, owner, time, measures } of datasets) {
      if (time.kind !== 'event' || time.day === null || time.month === null) continue;
      const key = owner === 'account' ? 'account_id, state_id' : 'user_id, team_id';
      for (const { column } of Object.values(measures)) {
        const differing = `
          select * from (
            select ${key}, date_trunc('month', ${time.day.date}) as month, sum(${column}) as total from ${time.day.table} group by all having sum(${column}) <> 0
            except select ${key}, ${time.month.date}, sum(${column}) from ${time.month.table} group by all
          ) as lost limit 3`;
        expect(await rowsOf(warehouse, differing), `${id}.${column}`).toEqual([]);
      }
    }
  });

  test('every revenue line counts once, converted by itself, or is held out', async () => {
    const [[net]] = (await rowsOf(warehouse, 'select sum(net) from revenue_month')) as [[string]];
    const rates = new Map(
      (await rowsOf(warehouse, 'select currency, day, rate from fx_day')).map(
        ([currency, day, rate]) => [`${currency} ${day}`, String(rate)],
      ),
    );
    const billed = (entities.revenue_line ?? []).filter(
      (line) => line['invoice_status'] === 'open' || line['invoice_status'] === 'paid',
    );
    const converted = billed.map((line) => {
      const rate = rates.get(`${line['currency']} ${line['invoice_date']}`);
      return rate === undefined ? null : round(mul(String(line['net_amount']), rate), 2);
    });
    expect(round(net, 2)).toBe(sum(converted));
    const held = `select count(*) from held_out as h join revenue_line as r on r.source_pk = h.source_pk where h.entity = 'revenue_line' and r.invoice_status in ('open', 'paid')`;
    expect(await rowsOf(warehouse, held)).toEqual([
      [converted.filter((each) => each === null).length],
    ]);
  });

  test('accounts and unallocated are the ledger', async () => {
    const ledger = `
      select (select sum(amount) from cost_month) - (
        select sum(cast(round_even(cast(c.amount * f.rate as double), 2) as decimal(18,4))) from cost_line as c
        join fx_day as f on f.currency = c.currency and f.day = c.date)`;
    const [[difference]] = (await rowsOf(warehouse, ledger)) as [[string]];
    expect(Number(difference)).toBe(0);
    expect(await rowsOf(warehouse, 'select sum(allocated) > 0 from cost_month')).toEqual([[true]]);
  });

  test('a second build changes nothing', async () => {
    const tables = await rowsOf(
      warehouse,
      `select table_name from information_schema.tables where table_schema = 'main' order by 1`,
    );
    const prints = async (): Promise<unknown[]> => {
      const all = [];
      for (const [table] of tables)
        all.push([
          table,
          ...(await rowsOf(warehouse, `select count(*), sum(hash(t)) from "${table}" as t`)),
        ]);
      return all;
    };
    const before = await prints();
    await runBuild(warehouse, { policies: POLICIES, today: RANDOM_TODAY });
    expect(await prints()).toEqual(before);
  });
});

describe('the same portfolio with one thing changed', () => {
  const entities = randomPortfolio(5);
  const product = [{ product_key: 'setup', name: 'Set-up', is_recurring: false }];
  const line = {
    account_id: 'a01',
    currency: 'USD',
    unit_price: '900',
    interval: 'month',
    status: 'active',
    valid_from: '2025-03-01',
  };
  let base: Awaited<ReturnType<typeof openWarehouse>>;

  beforeAll(async () => {
    base = await openWarehouse({ entities: { ...entities, product }, today: RANDOM_TODAY });
  });
  afterAll(() => base.close());

  /** Rows of the tables that retention is read from, as one number each. */
  async function printsOf(warehouse: typeof base, where: string): Promise<unknown[]> {
    const all = [];
    for (const table of ['account_day', 'mrr_movement', 'cohort_month', 'logo_month']) {
      all.push([
        table,
        ...(await rowsOf(
          warehouse,
          `select count(*), sum(hash(t)) from (select * exclude (state_id) from ${table} where ${where}) as t`,
        )),
      ]);
    }
    return all;
  }

  test('exchange rates after a cohort began never move it', async () => {
    const late = (rate: Row): Row => ({
      ...rate,
      rate: rate['to_currency'] === 'CLP' ? '1500' : '0.9',
    });
    const moved = (entities.fx_rate ?? []).map((rate) =>
      String(rate['date']) > '2025-06-30' ? late(rate) : rate,
    );
    const other = await openWarehouse({
      entities: { ...entities, product, fx_rate: moved },
      today: RANDOM_TODAY,
    });
    const cells = `
      select account_id, month, cohort, age, logos_base, logos_active, mrr_base, mrr_now from cohort_month
      where cohort <= '2025-06' order by 1, 2`;
    const rows = await rowsOf(base, cells);
    expect(rows.length).toBeGreaterThan(20);
    expect(await rowsOf(other, cells)).toEqual(rows);
    await other.close();
  });

  test('trials, free plans and one-off lines change nothing', async () => {
    const noise = [
      { ...line, line_key: 'trial', status: 'trial' },
      { ...line, line_key: 'free', unit_price: '0' },
      { ...line, line_key: 'metered', usage_type: 'metered' },
      { ...line, line_key: 'setup', product_key: 'setup' },
      { ...line, line_key: 'unpaid', status: 'unpaid' },
    ];
    const lines = [...(entities.subscription_line ?? []), ...noise];
    const other = await openWarehouse({
      entities: { ...entities, product, subscription_line: lines },
      today: RANDOM_TODAY,
    });
    expect(await printsOf(other, 'true')).toEqual(await printsOf(base, 'true'));
    await other.close();
  });

  test('a new client moves no figure of the clients before it', async () => {
    const account = [...(entities.account ?? []), { account_id: 'zz' }];
    const lines = [
      ...(entities.subscription_line ?? []),
      { ...line, account_id: 'zz', line_key: 'zz' },
    ];
    const other = await openWarehouse({
      entities: { ...entities, product, account, subscription_line: lines },
      today: RANDOM_TODAY,
    });
    expect(await printsOf(other, "account_id <> 'zz'")).toEqual(await printsOf(base, 'true'));
    await other.close();
  });
});
