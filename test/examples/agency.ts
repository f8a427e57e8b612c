/** A small agency with nine clients over two years: enough for every block of the templates to have something to show. */
import { addMonths, eachMonth } from '../../src/base/date.ts';
import type { EntityRows, Row } from './warehouse.ts';

export const AGENCY_TODAY = '2026-11-16';

const CLIENTS = ['Acme', 'Brasa', 'Cume', 'Delta', 'Ema', 'Foz', 'Gaia', 'Horta', 'Ilha'];
const INDUSTRIES = ['retail', 'health', 'finance'];
const MONTHS = eachMonth('2024-11-01', '2026-11-01');

/** Monthly price of a client: Acme 1000, Brasa 2000 … Foz grew by half in October 2026, Gaia left then. */
function priceOf(index: number, month: string): number {
  const price = (index + 1) * 1000;
  if (CLIENTS[index] === 'Foz' && month >= '2026-10-01') return price * 1.5;
  return CLIENTS[index] === 'Gaia' && month >= '2026-10-01' ? 0 : price;
}

function perClient(make: (client: string, index: number) => readonly Row[]): Row[] {
  return CLIENTS.flatMap((client, index) => make(client, index));
}

function perMonth(make: (client: string, month: string, index: number) => Row | null): Row[] {
  return perClient((client, index) =>
    MONTHS.map((month) => make(client, month, index)).filter((row) => row !== null),
  );
}

function subscriptions(client: string, index: number): Row[] {
  const line = {
    account_id: client,
    quantity: '1',
    currency: 'BRL',
    interval: 'month',
    interval_count: 1,
    status: 'active',
  };
  const first = {
    ...line,
    unit_price: String(priceOf(index, '2024-11-01')),
    valid_from: '2024-11-01',
  };
  if (client === 'Foz') {
    return [
      { ...first, valid_to: '2026-10-01' },
      { ...line, unit_price: '9000', valid_from: '2026-10-01', valid_to: null },
    ];
  }
  return [
    {
      ...first,
      valid_to: client === 'Gaia' ? '2026-10-01' : null,
      cancel_reason: client === 'Gaia' ? 'price' : null,
    },
  ];
}

/** Canonical rows of the agency. */
export const agency: EntityRows = {
  account: perClient((client, index) => [
    {
      account_id: client,
      name: client,
      industry: INDUSTRIES[index % 3] ?? null,
      tier: index < 3 ? 'A' : 'B',
      segment: index % 2 === 0 ? 'SMB' : 'ENT',
      region: index < 5 ? 'South' : 'North',
      customer_since: '2024-11-01',
    },
  ]),
  user: [
    { user_key: 'u1', name: 'North desk', role: 'am' },
    { user_key: 'u2', name: 'South desk', role: 'am' },
  ],
  account_assignment: perClient((client, index) => [
    {
      account_id: client,
      user_key: index < 5 ? 'u1' : 'u2',
      role: 'owner',
      split: '1',
      valid_from: '2024-11-01',
      valid_to: null,
    },
  ]),
  subscription_line: perClient(subscriptions),
  revenue_line: perMonth((client, month, index) => {
    const price = priceOf(index, month);
    const amount = {
      net_amount: String(price),
      list_amount: String(price + 100),
      discount_amount: '100',
    };
    return price === 0
      ? null
      : {
          account_id: client,
          invoice_date: month,
          invoice_status: 'paid',
          currency: 'BRL',
          recurring: true,
          ...amount,
        };
  }),
  invoice: perMonth((client, month, index) => ({
    account_id: client,
    invoice_key: `${client}-${month}`,
    issue_date: month,
    due_date: addMonths(month, 1),
    status: 'open',
    currency: 'BRL',
    total: String(priceOf(index, month)),
  })),
  payment: perMonth((client, month, index) =>
    client === 'Delta'
      ? null
      : {
          account_id: client,
          invoice_key: `${client}-${month}`,
          amount: String(priceOf(index, month)),
          currency: 'BRL',
          date: month,
          kind: 'payment',
        },
  ),
  cost_line: perMonth((client, month, index) => ({
    account_id: client,
    cost_class: index % 2 === 0 ? 'service_labour' : 'account_mgmt',
    amount: client === 'Brasa' ? '2500' : '600',
    currency: 'BRL',
    date: month,
  })),
  time_entry: perMonth((client, month) => ({
    account_id: client,
    user_key: 'u1',
    date: month,
    hours: '20',
    billable: true,
    cost_class: 'service_labour',
  })),
  rate_card: [
    {
      user_key: 'u1',
      kind: 'cost',
      hourly_rate: '40',
      currency: 'BRL',
      valid_from: '2024-01-01',
      valid_to: null,
    },
  ],
  contract: perClient((client, index) => [
    {
      account_id: client,
      contract_key: `c-${client}`,
      start_date: '2024-11-01',
      end_date: addMonths('2026-12-01', index),
      status: 'active',
      hours_per_month: '15',
    },
  ]),
  activity: perMonth((client, month) =>
    client === 'Cume' && month >= '2026-08-01'
      ? null
      : {
          account_id: client,
          activity_key: `${client}-${month}`,
          type: 'meeting',
          status: 'held',
          direction: 'both',
          completed_at: `${month} 12:00:00`,
          user_key: 'u1',
        },
  ),
  ticket: perMonth((client, month) => ({
    account_id: client,
    ticket_key: `${client}-${month}`,
    created_at: `${month} 09:00:00`,
    status: 'open',
  })),
  survey: [{ survey_key: 's1', kind: 'nps_rel', scale_min: 0, scale_max: 10 }],
  survey_response: perClient((client, index) => [
    {
      account_id: client,
      survey_key: 's1',
      kind: 'nps_rel',
      score: String(10 - index),
      responded_at: '2026-10-05 10:00:00',
      scale_min: '0',
      scale_max: '10',
      contact_email: `${client}@x.example`,
    },
  ]),
};
