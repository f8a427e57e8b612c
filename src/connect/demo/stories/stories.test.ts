import { describe, expect, test } from 'vitest';
import {
  daysBefore,
  daysBetween,
  groupBy,
  monthBefore,
  readTables,
  sum,
  type Tables,
} from '../../../../test/demo/portfolio-tables.ts';
import type { DemoRow } from '../rows-of.ts';
import { COMPLAINTS } from './complaints.ts';

/** The demo ends on the day it is loaded, so its stories must hold on any day: month ends, leap days, new years. */
const days = ['2026-11-23', '2026-03-01', '2027-12-31', '2028-02-29'];

describe.each(days)('on %s', (today) => {
  const tables = readTables({ today });
  const { rows, company, mrr } = tables;
  const idOf = (name: string): string => String(company(name)['company_id']);
  const heldTouches = (companyId: string): readonly DemoRow[] =>
    rows('activities').filter(
      (row) =>
        row['company_id'] === companyId &&
        row['status'] === 'held' &&
        row['is_bulk'] === false &&
        row['type'] !== 'note',
    );

  test('the largest client is silent, unhappy and about to renew, and nobody raised a flag', () => {
    const aurora = idOf('Aurora Móveis');
    const others = rows('companies').filter(
      (row) => row['company_id'] !== aurora && row['customer_since'] !== null,
    );
    for (const other of others)
      expect(mrr(today, { companyId: aurora })).toBeGreaterThan(
        mrr(today, { companyId: String(other['company_id']) }),
      );
    const spoken = heldTouches(aurora).filter(
      (row) =>
        row['replied_at'] !== null || (row['type'] !== 'email' && row['type'] !== 'whatsapp'),
    );
    const lastTouch = spoken
      .map((row) => String(row['completed_at']))
      .toSorted()
      .at(-1);
    expect(daysBetween(lastTouch, today)).toBeGreaterThanOrEqual(70);
    expect(daysBetween(lastTouch, today)).toBeLessThanOrEqual(80);
    const due = dueRenewals(tables, 'Aurora').map((row) => daysBetween(today, row['due_date']));
    expect(due).toEqual([58]);
    const answers = answersOf(tables, aurora).filter(
      (row) => daysBetween(row['responded_at'], today) <= 200,
    );
    expect(answers.length).toBeGreaterThanOrEqual(3);
    expect(
      answers.filter((row) => Number(row['score']) <= 6).length / answers.length,
    ).toBeGreaterThanOrEqual(0.6);
    expect(
      rows('risk_flags').filter((row) => row['company_id'] === aurora && row['closed_on'] === null),
    ).toEqual([]);
  });

  test('an owner left, touches fell and the retainer shrank', () => {
    const vertente = idOf('Vertente Financeira');
    const owners = rows('owner_history').filter(
      (row) => row['company_id'] === vertente && row['role'] === 'owner',
    );
    expect(owners).toHaveLength(2);
    const handover = String(owners[1]?.['from_date']);
    expect(owners[0]?.['to_date']).toBe(handover);
    expect(daysBetween(handover, today)).toBe(165);
    const leaver = rows('owners').find((row) => row['owner_id'] === owners[0]?.['owner_id']);
    expect(leaver?.['end_date']).toBe(handover);
    expect(company('Vertente Financeira')['owner_id']).toBe(owners[1]?.['owner_id']);
    const touches = heldTouches(vertente).map((row) => daysBetween(handover, row['completed_at']));
    const before = touches.filter((day) => day < 0 && day >= -165).length;
    const after = touches.filter((day) => day >= 0).length;
    expect(after / before).toBeLessThan(0.5);
    expect(mrr(today, { companyId: vertente })).toBeLessThan(
      mrr(daysBefore(today, 70), { companyId: vertente }) * 0.8,
    );
    expect(mrr(daysBefore(handover, 1), { companyId: vertente })).toBeCloseTo(
      mrr(handover, { companyId: vertente }),
      2,
    );
  });

  test.each(['C0017', 'C0018'])(
    'retainer %s uses 140 to 180 % of its hours and loses money',
    (code) => {
      const months = [1, 2, 3, 4, 5, 6].map((back) => monthBefore(today, back));
      const entries = rows('time_entries').filter((row) => row['client_code'] === code);
      const contract = rows('contracts').findLast((row) =>
        String(row['contract_id']).startsWith(`CT-${code.replace('C', '')}`),
      );
      for (const month of months) {
        const worked = entries.filter(
          (row) =>
            row['cost_class'] === 'service_labour' &&
            String(row['work_date']).slice(0, 7) === month.slice(0, 7),
        );
        const used =
          sum(worked, (row) => Number(row['hours'])) / Number(contract?.['hours_per_month']);
        expect(used).toBeGreaterThan(1.39);
        expect(used).toBeLessThan(1.81);
      }
      const quarter = entries.filter(
        (row) =>
          String(row['work_date']) >= (months[2] ?? '') &&
          String(row['work_date']) < monthBefore(today, 0),
      );
      const labour = sum(quarter, (row) => Number(row['hours']) * costRate(tables, row));
      const invoiced = rows('invoice_lines').filter(
        (row) =>
          row['pass_through'] === false &&
          customerCode(tables, row) === code &&
          String(row['invoice_date']) >= (months[2] ?? '') &&
          String(row['invoice_date']) < monthBefore(today, 0),
      );
      expect(labour).toBeGreaterThan(sum(invoiced, (row) => Number(row['net_amount'])));
    },
  );

  test('the clients met at one fair leave after a year', () => {
    const clients = rows('companies').filter((row) => row['customer_since'] !== null);
    const cohorts = groupBy(
      clients,
      (row) => `${row['source_channel']} ${quarterOf(String(row['customer_since']))}`,
    );
    const lost = (members: readonly DemoRow[]): number =>
      members.filter((row) => row['lifecycle_stage'] === 'former_customer').length;
    const worst = [...cohorts.values()]
      .filter((members) => members.length >= 5)
      .map((members) => [members.length, lost(members), String(members[0]?.['source_channel'])]);
    expect(worst).toContainEqual([5, 3, 'event']);
  });

  test('three of the sources have a record that nobody can place, and the CRM has one client twice', () => {
    const strangers = rows('customers').filter(
      (row) => tables.companyOfCustomer(row['customer_id']) === null,
    );
    expect(strangers.map((row) => row['name'])).toEqual(['J M Prado Consultoria ME']);
    const domains = new Set(rows('companies').map((row) => row['domain']));
    expect(
      rows('organizations')
        .filter((row) => row['external_id'] === null && !domains.has(row['domain'] ?? null))
        .map((row) => row['name']),
    ).toEqual(['Construtora Horizonte Azul']);
    expect(
      rows('clients')
        .filter(
          (row) =>
            row['crm_company_id'] === null && row['tax_id'] === null && row['domain'] === null,
        )
        .map((row) => row['name']),
    ).toEqual(['Aurora Filmes']);
    const twice = [...groupBy(rows('companies'), (row) => row['domain']).values()].filter(
      (group) => group.length > 1,
    );
    expect(twice.map((group) => group.map((row) => row['name']))).toEqual([
      ['Brisa Cosméticos', 'Brisa Cosmeticos Ltda'],
    ]);
  });

  test('payers are tied by key, tax id, domain and, for a few, by the address of a person', () => {
    const ties = rows('customers').map((row) =>
      row['crm_company_id'] !== null
        ? 'key'
        : row['tax_id'] !== null
          ? 'tax'
          : String(row['email']).endsWith('@correiolivre.example')
            ? 'person'
            : 'domain',
    );
    const count = (tie: string): number => ties.filter((one) => one === tie).length;
    expect(count('key')).toBeGreaterThan(ties.length / 2);
    expect(count('tax')).toBeGreaterThanOrEqual(5);
    expect(count('domain')).toBeGreaterThanOrEqual(4);
    expect(count('person')).toBe(3);
    const names = new Set(rows('companies').flatMap((row) => [row['name'], row['legal_name']]));
    expect(
      rows('customers').filter((row) => !names.has(row['name'] ?? null)).length,
    ).toBeGreaterThan(15);
  });

  test('the dollar lifts retention as reported above retention at constant rates', () => {
    const closing = daysBefore(monthBefore(today, 0), 1);
    const opening = daysBefore(monthBefore(today, 12), 1);
    const clients = rows('companies')
      .filter((row) => row['customer_since'] !== null)
      .map((row) => String(row['company_id']));
    const cohort = clients.filter((companyId) => mrr(opening, { companyId }) > 0);
    const total = (day: string, rateDay: string): number =>
      cohort.reduce((value, companyId) => value + mrr(day, { companyId, rateDay }), 0);
    const constant = total(closing, opening) / total(opening, opening);
    const reported = total(closing, closing) / total(opening, opening);
    expect(reported - constant).toBeGreaterThan(0.01);
    expect(tables.rate('USD', today) / tables.rate('USD', daysBefore(today, 365))).toBeGreaterThan(
      1.07,
    );
    expect(
      rows('companies').filter(
        (row) => row['customer_since'] !== null && row['currency'] === 'USD',
      ),
    ).toHaveLength(5);
  });

  test('a client left and came back', () => {
    const companyId = idOf('Casa Marola');
    const months = Array.from(
      { length: 37 },
      (_, back) => mrr(monthBefore(today, 36 - back), { companyId }) > 0,
    );
    expect(months[0]).toBe(true);
    expect(months.at(-1)).toBe(true);
    const gap = months.filter((paying) => !paying).length;
    expect(gap).toBeGreaterThanOrEqual(10);
    const back = rows('subscription_lines').filter(
      (row) =>
        tables.companyOfCustomer(row['customer_id']) === companyId &&
        row['change_reason'] === 'reactivation',
    );
    expect(back.map((row) => daysBetween(row['starts_on'], today))).toEqual([215, 215]);
    expect(
      rows('deals')
        .filter((row) => row['deal_type'] === 'winback')
        .map((row) => row['company_id']),
    ).toEqual([companyId]);
  });

  test('overdue money sits with two clients, and one shop left because its card failed', () => {
    const overdue = rows('invoices').filter(
      (row) => row['status'] === 'open' && String(row['due_date']) < today,
    );
    const value = (list: readonly DemoRow[]): number =>
      sum(list, (row) => Number(row['total']) * tables.rate(row['currency'], today));
    const two = [idOf('Metalúrgica Serrana'), idOf('Rede Farma Litoral')];
    expect(
      value(
        overdue.filter((row) => two.includes(tables.companyOfCustomer(row['customer_id']) ?? '')),
      ) / value(overdue),
    ).toBeGreaterThan(0.6);
    const pet = idOf('Pet Feliz Delivery');
    const ended = rows('subscription_lines').filter(
      (row) => row['cancel_reason'] === 'payment_failed',
    );
    expect(new Set(ended.map((row) => tables.companyOfCustomer(row['customer_id'])))).toEqual(
      new Set([pet]),
    );
    expect(ended.every((row) => row['status'] === 'past_due')).toBe(true);
    expect(
      rows('invoices').some(
        (row) =>
          row['status'] === 'uncollectible' && tables.companyOfCustomer(row['customer_id']) === pet,
      ),
    ).toBe(true);
    expect(mrr(today, { companyId: pet })).toBe(0);
  });

  test('a group has two subsidiaries, one of them bought on the way', () => {
    const parent = idOf('Grupo Horizonte');
    const children = rows('companies')
      .filter((row) => row['parent_company_id'] === parent)
      .map((row) => row['name']);
    expect(children).toEqual(['Colégio Horizonte', 'Estuda Mais Online']);
    const joined = rows('company_history').find(
      (row) =>
        row['company_id'] === idOf('Estuda Mais Online') && row['property'] === 'parent_company_id',
    );
    expect(daysBetween(joined?.['from_date'], today)).toBe(400);
    expect(
      String(company('Estuda Mais Online')['customer_since']) < String(joined?.['from_date']),
    ).toBe(true);
  });

  test('tests and internal work are marked and large enough to be missed', () => {
    expect(
      rows('companies')
        .filter((row) => row['is_test'])
        .map((row) => row['name']),
    ).toEqual(['TESTE - não usar', 'Conta Demo QA']);
    expect(
      rows('companies')
        .filter((row) => row['is_internal'])
        .map((row) => row['name']),
    ).toEqual(['Ipê Digital']);
    const test = rows('customers').find((row) => row['is_test']);
    const line = rows('subscription_lines').find(
      (row) => row['customer_id'] === test?.['customer_id'],
    );
    expect(Number(line?.['quantity']) * Number(line?.['unit_price'])).toBeGreaterThan(
      mrr(today) * 0.25,
    );
    expect(rows('responses').filter((row) => row['is_test'])).toHaveLength(1);
    expect(rows('time_entries').filter((row) => row['client_code'] === 'C0000').length).toBe(30);
  });

  test('complaints burst at one client', () => {
    const veloz = idOf('Veloz Entregas');
    const organization = rows('organizations').find(
      (row) => row['external_id'] === veloz || row['domain'] === 'velozentregas.example',
    );
    const complaints = rows('tickets').filter(
      (row) =>
        row['organization_id'] === organization?.['organization_id'] && row['type'] === 'complaint',
    );
    const burst = complaints.filter(
      (row) =>
        daysBetween(row['created_at'], today) >= 32 && daysBetween(row['created_at'], today) <= 50,
    );
    expect(burst.length).toBeGreaterThanOrEqual(COMPLAINTS);
    expect(complaints.length - burst.length).toBeLessThan(12);
  });

  test('renewals are due, contacts left, plans were missed a little', () => {
    const names = ['Aurora', 'eBm|Bem Viver', 'Farma|FARMA'].map(
      (name) => dueRenewals(tables, name).length,
    );
    expect(names).toEqual([1, 1, 1]);
    expect(rows('contacts').filter((row) => row['status'] === 'left').length).toBeGreaterThan(10);
    const goals = rows('targets').filter(
      (row) => row['kpi'] === 'mrr' && String(row['period_end']) <= today,
    );
    const reached = goals.map(
      (row) => mrr(daysBefore(String(row['period_end']), 1)) / Number(row['value']),
    );
    expect(reached.filter((share) => share < 1).length / reached.length).toBeGreaterThan(0.6);
    expect(Math.min(...reached)).toBeGreaterThan(0.93);
    const planned = rows('subscription_lines').filter(
      (row) =>
        row['ends_on'] !== null && String(row['ends_on']) > today && row['cancel_reason'] !== null,
    );
    expect(planned.map((row) => tables.companyOfCustomer(row['customer_id']))).toEqual([
      idOf('Doce Encanto'),
    ]);
  });

  test('some values cannot be read', () => {
    const broken = rows('time_entries').filter(
      (row) => !/^\d+\.\d\d$/.test(String(row['hours'])) || String(row['work_date']).includes('/'),
    );
    expect(broken).toHaveLength(2);
    expect(rows('responses').filter((row) => row['score'] === 'dez')).toHaveLength(1);
  });
});

function dueRenewals({ rows, today }: Tables, name: string): readonly DemoRow[] {
  const contracts = new Map(
    rows('contracts').map((row) => [row['contract_id'], String(row['client_name'])]),
  );
  return rows('renewals').filter((row) => {
    const ahead = daysBetween(today, row['due_date']);
    return (
      row['outcome'] === 'pending' &&
      ahead > 0 &&
      ahead <= 90 &&
      new RegExp(name, 'i').test(contracts.get(row['contract_id'] ?? null) ?? '')
    );
  });
}

function answersOf({ rows }: Tables, companyId: string): readonly DemoRow[] {
  const people = new Set(
    rows('contacts')
      .filter((row) => row['company_id'] === companyId)
      .map((row) => row['email']),
  );
  return rows('responses').filter(
    (row) => row['kind'] === 'nps_rel' && people.has(row['email'] ?? null),
  );
}

function costRate({ rows }: Tables, entry: DemoRow): number {
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

/** The time sheet's code of the client an invoice line is for. */
function customerCode({ rows, companyOfCustomer }: Tables, line: DemoRow): string | null {
  const companyId = companyOfCustomer(line['customer_id']);
  const at = rows('companies').findIndex((row) => row['company_id'] === companyId);
  return String(rows('clients')[at]?.['client_code'] ?? null);
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;
}
