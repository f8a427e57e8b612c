import { describe, expect, test } from 'vitest';
import {
  daysBefore,
  groupBy,
  monthBefore,
  readTables,
  sum,
} from '../../../test/demo/portfolio-tables.ts';
import type { DemoRow } from './rows-of.ts';

const today = '2026-11-23';
const tables = readTables({ today });
const { rows, mrr, rate } = tables;
const clients = rows('companies').filter((row) => row['customer_since'] !== null);
const closing = daysBefore(monthBefore(today, 0), 1);
const opening = daysBefore(monthBefore(today, 12), 1);

/** The value when it lies between both ends, else a sentence that says how it does not. */
function within(value: number, low: number, high: number): number | string {
  return value >= low && value <= high ? value : `${value} is not within ${low} and ${high}`;
}

/** Net promoter score of the answers of a span. */
function nps(from: string): number {
  const answers = rows('responses').filter(
    (row) =>
      row['kind'] === 'nps_rel' &&
      row['is_test'] === false &&
      String(row['responded_at']) >= from &&
      row['score'] !== 'dez',
  );
  const share = (test: (score: number) => boolean): number =>
    answers.filter((row) => test(Number(row['score']))).length / answers.length;
  return 100 * (share((score) => score >= 9) - share((score) => score <= 6));
}

describe('the portfolio looks like one', () => {
  test('forty clients, most of them served today', () => {
    expect(clients).toHaveLength(40);
    expect(
      within(clients.filter((row) => row['lifecycle_stage'] === 'customer').length, 32, 36),
    ).toBeTypeOf('number');
    expect(new Set(clients.map((row) => row['industry'])).size).toBe(6);
    expect(new Set(clients.map((row) => row['region']))).toEqual(
      new Set(['Sudeste', 'Sul', 'Nordeste', 'LATAM', 'US']),
    );
    expect(new Set(clients.map((row) => row['tier']))).toEqual(new Set(['A', 'B', 'C', 'D']));
  });

  test('five account managers in two teams, one who left, and a manager', () => {
    const managers = rows('owners').filter((row) => row['role'] === 'am');
    expect(managers.filter((row) => row['is_active'] === true)).toHaveLength(5);
    expect(managers.filter((row) => row['is_active'] === false)).toHaveLength(1);
    expect(new Set(managers.map((row) => row['team_id'])).size).toBe(2);
  });

  test('MRR grows from about 350 to about 600 thousand reais', () => {
    expect(within(mrr(daysBefore(monthBefore(today, 35), 1)), 320_000, 400_000)).toBeTypeOf(
      'number',
    );
    expect(within(mrr(closing), 560_000, 640_000)).toBeTypeOf('number');
    for (const years of [1, 2])
      expect(mrr(daysBefore(closing, 365 * (years - 1)))).toBeGreaterThan(
        mrr(daysBefore(closing, 365 * years)),
      );
  });

  test('retention of the last twelve months is that of a healthy agency', () => {
    const cohort = clients
      .map((row) => String(row['company_id']))
      .map(
        (companyId) =>
          [mrr(opening, { companyId }), mrr(closing, { companyId, rateDay: opening })] as const,
      );
    const base = cohort.reduce((total, [open]) => total + open, 0);
    const kept = cohort.filter(([open]) => open > 0);
    expect(within(kept.reduce((total, [, close]) => total + close, 0) / base, 1, 1.08)).toBeTypeOf(
      'number',
    );
    expect(
      within(
        kept.reduce((total, [open, close]) => total + Math.min(open, close), 0) / base,
        0.88,
        0.925,
      ),
    ).toBeTypeOf('number');
  });

  test('gross margin on own services is about half, in every quarter', () => {
    for (const back of [3, 6, 9, 12, 24]) {
      const [from, to] = [monthBefore(today, back), monthBefore(today, back - 3)];
      const inSpan =
        (field: string) =>
        (row: DemoRow): boolean =>
          String(row[field]) >= from && String(row[field]) < to;
      const own = rows('invoice_lines')
        .filter((row) => row['pass_through'] === false && row['invoice_status'] !== 'void')
        .filter(inSpan('invoice_date'));
      const revenue = sum(
        own,
        (row) => Number(row['net_amount']) * rate(row['currency'], String(row['invoice_date'])),
      );
      const delivery = rows('time_entries')
        .filter((row) => row['cost_class'] === 'service_labour' && row['hours'] !== '2,5O')
        .filter(inSpan('work_date'));
      const labour = sum(delivery, (row) => Number(row['hours']) * hourlyCost(row));
      const bought = rows('cost_lines').filter(
        (row) =>
          ['cogs_direct', 'infra_variable', 'payment_fees', 'support'].includes(
            String(row['cost_class']),
          ) && !String(row['amount']).startsWith('R$'),
      );
      const cost = sum(
        bought.filter(inSpan('posted_on')),
        (row) => Number(row['amount']) * rate(row['currency'], String(row['posted_on'])),
      );
      expect(within((revenue - labour - cost) / revenue, 0.44, 0.58)).toBeTypeOf('number');
    }
  });

  test('media billed is media bought', () => {
    const billed = sum(
      rows('invoice_lines').filter((row) => row['pass_through'] === true),
      (row) => Number(row['net_amount']),
    );
    const bought = sum(
      rows('cost_lines').filter((row) => row['cost_class'] === 'pass_through'),
      (row) => Number(row['amount']),
    );
    expect(Math.abs(billed / bought - 1)).toBeLessThan(0.01);
  });

  test('clients are content: NPS 30 to 45, and CSAT depends on the channel', () => {
    expect(within(nps(daysBefore(today, 365)), 30, 45)).toBeTypeOf('number');
    const csat = groupBy(
      rows('responses').filter((row) => row['kind'] === 'csat'),
      (row) => row['channel'],
    );
    const good = (channel: string): number => {
      const answers = csat.get(channel) ?? [];
      return answers.filter((row) => Number(row['score']) >= 4).length / answers.length;
    };
    expect(good('chat')).toBeGreaterThan(good('email'));
    expect(good('email')).toBeGreaterThan(good('portal'));
    expect(within(good('chat'), 0.86, 0.97)).toBeTypeOf('number');
    expect(within(good('portal'), 0.6, 0.8)).toBeTypeOf('number');
  });

  test('people in delivery have enough to do, nobody twice as much as there are hours', () => {
    const from = daysBefore(today, 180);
    const worked = groupBy(
      rows('time_entries').filter((row) => String(row['work_date']) >= from),
      (row) => row['owner_id'],
    );
    const there = groupBy(
      rows('capacity').filter((row) => String(row['work_date']) >= from),
      (row) => row['owner_id'],
    );
    for (const { owner_id: id, role } of rows('owners')) {
      if (role !== 'delivery') continue;
      const use =
        sum(worked.get(String(id)) ?? [], (row) => Number(row['hours'])) /
        sum(there.get(String(id)) ?? [], (row) => Number(row['available_hours']));
      expect(within(use, 0.5, 1)).toBeTypeOf('number');
    }
  });

  test('touch plans are mostly kept', () => {
    const held = groupBy(
      rows('activities').filter((row) => row['status'] === 'held'),
      (row) => `${row['company_id']} ${row['type']}`,
    );
    const due = rows('touch_plan').filter(
      (row) =>
        String(row['due_date']) >= daysBefore(today, 180) && String(row['due_date']) <= today,
    );
    const kept = due.filter((slot) => {
      const [from, to] = [-1, 1].map((sign) =>
        daysBefore(String(slot['due_date']), -sign * Number(slot['tolerance_days'])),
      );
      return (held.get(`${slot['company_id']} ${slot['type']}`) ?? []).some(
        (row) =>
          String(row['started_at']).slice(0, 10) >= (from ?? '') &&
          String(row['started_at']).slice(0, 10) <= (to ?? ''),
      );
    });
    expect(within(kept.length / due.length, 0.7, 0.85)).toBeTypeOf('number');
  });

  test('deals are won and lost for reasons, and forecasts are close', () => {
    const first = rows('deals').filter((row) => row['deal_type'] === 'new');
    expect(
      within(
        first.filter((row) => row['is_won'] === true).length /
          first.filter((row) => row['is_won'] !== null).length,
        0.3,
        0.6,
      ),
    ).toBeTypeOf('number');
    expect(first.filter((row) => row['is_won'] === null).length).toBeGreaterThan(4);
    const reasons = groupBy(
      rows('deals').filter((row) => row['is_won'] === false),
      (row) => row['lost_reason'],
    );
    expect(reasons.size).toBeGreaterThan(5);
    expect(reasons.has('null')).toBe(false);
    const forecasts = rows('forecasts').filter(
      (row) => String(row['month']) < monthBefore(today, 0),
    );
    const won = groupBy(
      rows('deals').filter((row) => row['is_won'] === true && row['deal_type'] !== 'renewal'),
      (row) => `${row['owner_id']} ${String(row['close_date']).slice(0, 7)}`,
    );
    const actual = (row: DemoRow): number =>
      sum(
        won.get(`${row['owner_id']} ${String(row['month']).slice(0, 7)}`) ?? [],
        (deal) => Number(deal['amount']) * rate(deal['currency'], String(deal['close_date'])),
      );
    const miss =
      sum(forecasts, (row) => Math.abs(Number(row['amount']) - actual(row))) /
      sum(forecasts, actual);
    expect(within(miss, 0.05, 0.3)).toBeTypeOf('number');
  });

  test('black friday shows in media, the holidays in contacts', () => {
    const bought = groupBy(
      rows('cost_lines').filter(
        (row) => row['cost_class'] === 'pass_through' && row['currency'] === 'BRL',
      ),
      (row) => String(row['posted_on']).slice(0, 7),
    );
    const spent = (month: string): number =>
      sum(bought.get(month) ?? [], (row) => Number(row['amount']));
    expect(spent('2025-11')).toBeGreaterThan(spent('2026-01') * 1.6);
    const touches = groupBy(rows('activities'), (row) => String(row['started_at']).slice(0, 7));
    expect((touches.get('2026-01') ?? []).length).toBeLessThan(
      (touches.get('2026-03') ?? []).length,
    );
  });
});

function hourlyCost(entry: DemoRow): number {
  const day = String(entry['work_date']);
  const card = rows('rate_cards').find(
    (row) =>
      row['owner_id'] === entry['owner_id'] &&
      row['kind'] === 'cost' &&
      String(row['from_date']) <= day &&
      (row['to_date'] === null || day < String(row['to_date'])),
  );
  return Number(card?.['hourly_rate']);
}
