import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../../test/demo/portfolio-tables.ts';
import { brokenRows } from './stories/broken-values.ts';
import { demoPortfolio, type DemoOptions, type FilledStream } from './portfolio.ts';
import type { DemoRow } from './rows-of.ts';
import type { DemoFieldType } from './stream.ts';

const TODAY = '2026-11-23';
const { streams } = demoPortfolio({ today: TODAY });
const kept = new Map(streams.map((stream) => [stream.name, [...stream.rows]]));

function rows(name: string): readonly DemoRow[] {
  return kept.get(name) ?? [];
}

function hashOf(options: DemoOptions): string {
  const hash = createHash('sha256');
  for (const stream of demoPortfolio(options).streams) {
    for (const row of stream.rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

const shapes: Record<DemoFieldType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value !== '',
  integer: (value) => Number.isInteger(value),
  decimal: (value) => typeof value === 'string' && /^-?\d+(\.\d{2,4})?$/.test(value),
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDate(value),
  timestamp: (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)),
};

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Later than today; an evening in São Paulo may already be tomorrow in UTC. */
function isAhead(value: unknown): boolean {
  return typeof value === 'string' && isDate(value.slice(0, 10)) && value > '2026-11-24T03:00:00Z';
}

/** Values that are not what their field promises, as `stream.field`. */
function misfits(stream: FilledStream): string[] {
  return rows(stream.name).flatMap((row) =>
    Object.entries(stream.fields).flatMap(([field, type]) => {
      const value = row[field] ?? null;
      return value === null || shapes[type](value) ? [] : [`${stream.name}.${field}`];
    }),
  );
}

/** `[stream, field, stream it points at]`; the key of the last is one field. */
const references: readonly (readonly [string, string, string])[] = [
  ['companies', 'owner_id', 'owners'],
  ['companies', 'parent_company_id', 'companies'],
  ['company_history', 'company_id', 'companies'],
  ['owners', 'team_id', 'teams'],
  ['owner_history', 'company_id', 'companies'],
  ['owner_history', 'owner_id', 'owners'],
  ['team_members', 'owner_id', 'owners'],
  ['contacts', 'company_id', 'companies'],
  ['contact_roles', 'contact_id', 'contacts'],
  ['deals', 'company_id', 'companies'],
  ['deals', 'stage_id', 'deal_stages'],
  ['deals', 'owner_id', 'owners'],
  ['deals', 'product_id', 'products'],
  ['deal_stage_history', 'deal_id', 'deals'],
  ['deal_stage_history', 'stage_id', 'deal_stages'],
  ['activities', 'company_id', 'companies'],
  ['activities', 'owner_id', 'owners'],
  ['activity_contacts', 'activity_id', 'activities'],
  ['activity_contacts', 'contact_id', 'contacts'],
  ['touch_plan', 'company_id', 'companies'],
  ['risk_flags', 'company_id', 'companies'],
  ['forecasts', 'owner_id', 'owners'],
  ['targets', 'owner_id', 'owners'],
  ['targets', 'team_id', 'teams'],
  ['customers', 'crm_company_id', 'companies'],
  ['subscription_lines', 'customer_id', 'customers'],
  ['subscription_lines', 'product_id', 'products'],
  ['invoices', 'customer_id', 'customers'],
  ['invoice_lines', 'invoice_id', 'invoices'],
  ['invoice_lines', 'product_id', 'products'],
  ['payments', 'invoice_id', 'invoices'],
  ['credit_notes', 'invoice_id', 'invoices'],
  ['refunds', 'payment_id', 'payments'],
  ['organizations', 'external_id', 'companies'],
  ['tickets', 'organization_id', 'organizations'],
  ['tickets', 'assignee_id', 'owners'],
  ['ticket_events', 'ticket_id', 'tickets'],
  ['invitations', 'survey_id', 'surveys'],
  ['invitations', 'ticket_id', 'tickets'],
  ['responses', 'invitation_id', 'invitations'],
  ['responses', 'ticket_id', 'tickets'],
  ['clients', 'crm_company_id', 'companies'],
  ['projects', 'client_code', 'clients'],
  ['time_entries', 'client_code', 'clients'],
  ['time_entries', 'project_id', 'projects'],
  ['time_entries', 'owner_id', 'owners'],
  ['rate_cards', 'owner_id', 'owners'],
  ['capacity', 'owner_id', 'owners'],
  ['cost_lines', 'client_code', 'clients'],
  ['cost_lines', 'project_id', 'projects'],
  ['contracts', 'crm_company_id', 'companies'],
  ['contracts', 'supersedes_contract_id', 'contracts'],
  ['renewals', 'contract_id', 'contracts'],
];

describe('the demo portfolio', () => {
  test('is the same for the same seed and another for another', () => {
    const options = { today: TODAY, months: 8 };
    expect(hashOf(options)).toBe(hashOf(options));
    expect(hashOf({ ...options, seed: 1 })).not.toBe(hashOf(options));
  });

  test('gives the same rows when a stream is read again, in any order', () => {
    const again = demoPortfolio({ today: TODAY }).streams.toReversed();
    const changed = again.filter(
      ({ name, rows: drawn }) => JSON.stringify([...drawn]) !== JSON.stringify(rows(name)),
    );
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  test('names streams once and fills every one of them', () => {
    expect(new Set(streams.map(({ name }) => name)).size).toBe(streams.length);
    expect(streams.filter(({ name }) => rows(name).length === 0)).toEqual([]);
  });

  test('gives each row exactly the fields its stream promises', () => {
    const strange = streams.flatMap(({ name, fields }) => {
      const promised = Object.keys(fields).toSorted().join();
      return rows(name).filter((row) => Object.keys(row).toSorted().join() !== promised);
    });
    expect(strange).toEqual([]);
  });

  test('has one row per key', () => {
    const ambiguous = streams.filter(({ name, key }) => {
      const keys = rows(name).map((row) => key.map((field) => row[field] ?? '').join('|'));
      const complete = rows(name).every((row) => key.every((field) => row[field] !== null));
      return !complete || new Set(keys).size !== keys.length;
    });
    expect(ambiguous).toEqual([]);
  });

  test('holds what its fields promise, but for the values broken on purpose', () => {
    const found = streams.flatMap(misfits).toSorted();
    expect(found).toEqual(brokenRows.map(({ stream, field }) => `${stream}.${field}`).toSorted());
  });

  test.each(references)('%s.%s points at %s', (stream, field, target) => {
    const key = streams.find(({ name }) => name === target)?.key[0] ?? '';
    const known = new Set(rows(target).map((row) => row[key]));
    const values = rows(stream).flatMap((row) => row[field] ?? []);
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !known.has(value))).toEqual([]);
  });

  test('ends today: nothing but plans and contracts lies ahead', () => {
    const ahead = streams.flatMap(({ name, fields }) =>
      Object.entries(fields)
        .filter(
          ([field, type]) =>
            (type === 'timestamp' || type === 'date') &&
            rows(name).some((row) => isAhead(row[field])),
        )
        .map(([field]) => `${name}.${field}`),
    );
    expect(ahead.toSorted()).toEqual(
      [
        'action_items.due_on',
        'activities.started_at',
        'deliverables.due_on',
        'holidays.holiday',
        'contracts.end_date',
        'deal_stage_history.close_date',
        'deals.close_date',
        'invoice_lines.service_end',
        'invoices.due_date',
        'projects.ends_on',
        'renewals.due_date',
        'subscription_lines.ends_on',
        'subscription_lines.trial_end',
        'targets.period_end',
        'targets.period_start',
        'touch_plan.due_date',
      ].toSorted(),
    );
  });
});

type Interval = {
  readonly stream: string;
  readonly group: readonly string[];
  readonly from: string;
  readonly to: string;
};

const dated = { from: 'from_date', to: 'to_date' };
const intervals: readonly Interval[] = [
  { stream: 'company_history', group: ['company_id', 'property'], ...dated },
  { stream: 'rate_cards', group: ['owner_id', 'kind'], ...dated },
  { stream: 'team_members', group: ['owner_id'], ...dated },
  {
    stream: 'subscription_lines',
    group: ['subscription_id', 'product_id'],
    from: 'starts_on',
    to: 'ends_on',
  },
];

/** Rows that begin before the one before them in their group has ended. */
function overlaps({ stream, group, from, to }: Interval): DemoRow[] {
  const groups = groupBy(rows(stream), (row) => group.map((field) => row[field]).join('|'));
  return [...groups.values()].flatMap((members) => {
    const sorted = members.toSorted((a, b) => String(a[from]).localeCompare(String(b[from])));
    return sorted.slice(1).filter((row, at) => {
      const ended = sorted[at]?.[to] ?? null;
      return ended === null || String(ended) > String(row[from]);
    });
  });
}

describe('its intervals', () => {
  test.each([...intervals, { stream: 'owner_history', group: [], ...dated }])(
    'never run backwards in $stream',
    ({ stream, from, to }) => {
      const backwards = rows(stream).filter(
        (row) => row[to] !== null && String(row[to]) <= String(row[from]),
      );
      expect(backwards).toEqual([]);
    },
  );

  test.each(intervals)('never overlap in $stream', (interval) => {
    expect(overlaps(interval)).toEqual([]);
  });

  test('give every owner role exactly one hundred percent on each day it is held', () => {
    const groups = groupBy(rows('owner_history'), (row) => `${row['company_id']}/${row['role']}`);
    const sums = [...groups.values()].flatMap((members) =>
      members.map(({ from_date: day }) =>
        members
          .filter((row) => String(row['from_date']) <= String(day))
          .filter((row) => row['to_date'] === null || String(day) < String(row['to_date']))
          .reduce((total, row) => total + Number(row['split_percent']), 0),
      ),
    );
    expect(new Set(sums)).toEqual(new Set([100]));
  });
});

describe('its documents', () => {
  test('add up: lines to subtotals, subtotals and tax to totals, payments to totals', () => {
    const cents = (value: unknown): number => Math.round(Number(value) * 100);
    const lines = groupBy(rows('invoice_lines'), (row) => row['invoice_id']);
    const totals = new Map(rows('invoices').map((row) => [row['invoice_id'], cents(row['total'])]));
    for (const invoice of rows('invoices')) {
      const net = (lines.get(String(invoice['invoice_id'])) ?? []).reduce(
        (total, line) => total + cents(line['net_amount']),
        0,
      );
      expect(net).toBe(cents(invoice['subtotal']));
      expect(cents(invoice['subtotal']) + cents(invoice['tax'])).toBe(cents(invoice['total']));
    }
    for (const line of rows('invoice_lines'))
      expect(cents(line['list_amount']) - cents(line['discount_amount'])).toBe(
        cents(line['net_amount']),
      );
    for (const payment of rows('payments'))
      expect(cents(payment['amount'])).toBe(totals.get(payment['invoice_id'] ?? null));
  });

  test('are paid when they say so', () => {
    const paid = new Set(rows('payments').map((row) => row['invoice_id']));
    for (const invoice of rows('invoices'))
      expect(paid.has(invoice['invoice_id'] ?? null)).toBe(invoice['status'] === 'paid');
  });

  test('of stages follow the deal: in order, without gaps, ending where it stands', () => {
    const stays = groupBy(rows('deal_stage_history'), (row) => row['deal_id']);
    for (const deal of rows('deals')) {
      const own = stays.get(String(deal['deal_id'])) ?? [];
      expect(own[0]?.['entered_at']).toBe(deal['created_at']);
      expect(own.at(-1)?.['stage_id']).toBe(deal['stage_id']);
      expect(own.at(-1)?.['exited_at']).toBeNull();
      for (const [at, stay] of own.slice(0, -1).entries()) {
        expect(stay['exited_at']).toBe(own[at + 1]?.['entered_at']);
        expect(String(stay['exited_at']) >= String(stay['entered_at'])).toBe(true);
      }
    }
  });
});

describe('people', () => {
  const staff = new Map(rows('owners').map((row) => [row['owner_id'], row]));

  test.each([
    ['activities', 'owner_id', 'started_at'],
    ['time_entries', 'owner_id', 'work_date'],
    ['deals', 'owner_id', 'created_at'],
  ] as const)('do not act before they are hired or after they left (%s)', (stream, field, at) => {
    const strange = rows(stream).filter((row) => {
      const colleague = staff.get(row[field] ?? null);
      const day = String(row[at]).slice(0, 10);
      return (
        isDate(day) &&
        day <= TODAY &&
        (day < String(colleague?.['hire_date']) ||
          (colleague?.['end_date'] !== null && day > String(colleague?.['end_date'])))
      );
    });
    expect(strange.length / rows(stream).length).toBeLessThan(stream === 'deals' ? 0.1 : 0.001);
  });

  test('attend only while they are with the client', () => {
    const contacts = new Map(rows('contacts').map((row) => [row['contact_id'], row]));
    const days = new Map(
      rows('activities').map((row) => [row['activity_id'], String(row['started_at']).slice(0, 10)]),
    );
    const late = rows('activity_contacts').filter((row) => {
      const left = contacts.get(row['contact_id'] ?? null)?.['left_at'] ?? null;
      return left !== null && (days.get(row['activity_id'] ?? null) ?? '') > String(left);
    });
    expect(late).toEqual([]);
  });
});
