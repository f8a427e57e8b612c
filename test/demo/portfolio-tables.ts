import { demoPortfolio, type DemoOptions } from '../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../src/connect/demo/rows-of.ts';

const DAY = 86_400_000;

/** Rows of a demo portfolio by stream, read once, with the few sums that its tests need. */
export type Tables = {
  readonly today: string;
  rows(stream: string): readonly DemoRow[];
  /** The row of the CRM company with this name. */
  company(name: string): DemoRow;
  /** MRR at the end of a day in reais, of all clients or of one company; `at` fixes the rates. */
  mrr(day: string, options?: { readonly companyId?: string; readonly rateDay?: string }): number;
  /** Reais per unit of a currency on a day, or on the last business day before. */
  rate(currency: unknown, day: string): number;
  /** Company id of a billing customer, by whatever ties them; null for strangers. */
  companyOfCustomer(customerId: unknown): string | null;
};

/** Draws a portfolio and keeps its rows. */
export function readTables(options: DemoOptions): Tables {
  const streams = new Map(demoPortfolio(options).streams.map((stream) => [stream.name, stream]));
  const kept = new Map<string, readonly DemoRow[]>();
  const rows = (name: string): readonly DemoRow[] => {
    const known = kept.get(name) ?? [...(streams.get(name)?.rows ?? [])];
    kept.set(name, known);
    return known;
  };
  const rate = ratesOf(rows('fx_rates'));
  const companyOfCustomer = tiesOf(rows('customers'), rows('companies'), rows('contacts'));
  const company = (name: string): DemoRow => {
    const found = rows('companies').find((row) => row['name'] === name);
    if (found === undefined) throw new Error(`no company ${name}`);
    return found;
  };
  return {
    today: options.today,
    rows,
    company,
    rate,
    companyOfCustomer,
    mrr: mrrOf(rows('subscription_lines'), companyOfCustomer, rate),
  };
}

/** ISO date some days before another (after, for negative numbers). */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one ISO date or instant to a later one. */
export function daysBetween(from: unknown, to: unknown): number {
  return Math.round(
    (Date.parse(String(to).slice(0, 10)) - Date.parse(String(from).slice(0, 10))) / DAY,
  );
}

/** First day of the month some months before a day's month. */
export function monthBefore(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 - months, 1)).toISOString().slice(0, 10);
}

/** Sum over rows. */
export function sum(rows: readonly DemoRow[], value: (row: DemoRow) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

/** Rows by the text of a value, in the order they came. */
export function groupBy(
  rows: readonly DemoRow[],
  value: (row: DemoRow) => unknown,
): ReadonlyMap<string, readonly DemoRow[]> {
  const groups = new Map<string, DemoRow[]>();
  for (const row of rows) {
    const key = String(value(row));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function ratesOf(rates: readonly DemoRow[]): Tables['rate'] {
  const dollars = rates.filter((row) => row['from_currency'] === 'USD');
  return (currency, day) => {
    if (currency === 'BRL') return 1;
    const found = dollars.findLast((row) => String(row['rate_date']) <= day) ?? dollars[0];
    return Number(found?.['rate']);
  };
}

/** Explicit key, then tax id, then domain of the address, then address of a known person. */
function tiesOf(
  customers: readonly DemoRow[],
  companies: readonly DemoRow[],
  contacts: readonly DemoRow[],
): Tables['companyOfCustomer'] {
  const clients = companies.filter((row) => row['customer_since'] !== null);
  const ties = new Map(
    customers.map((customer) => {
      const domain = String(customer['email']).split('@')[1];
      const found =
        customer['crm_company_id'] ??
        clients.find(
          (row) =>
            customer['tax_id'] !== null &&
            String(row['tax_id']).replace(/[.\-/]/g, '') === customer['tax_id'],
        )?.['company_id'] ??
        clients.find((row) => row['domain'] === domain)?.['company_id'] ??
        contacts.find((row) => row['email'] === customer['email'])?.['company_id'] ??
        null;
      return [customer['customer_id'], found === null ? null : String(found)];
    }),
  );
  return (customerId) => ties.get(String(customerId)) ?? null;
}

function mrrOf(
  lines: readonly DemoRow[],
  companyOf: Tables['companyOfCustomer'],
  rate: Tables['rate'],
): Tables['mrr'] {
  return (day, { companyId, rateDay = day } = {}) =>
    sum(
      lines.filter(
        (line) =>
          isInForce(line, day) &&
          (companyId === undefined || companyOf(line['customer_id']) === companyId),
      ),
      (line) => monthly(line) * rate(line['currency'], rateDay),
    );
}

/** Licensed, paid for and in force; the subscription used for tests is told by its quantity. */
function isInForce(line: DemoRow, day: string): boolean {
  const counts =
    line['usage_type'] === 'licensed' &&
    (line['status'] === 'active' || line['status'] === 'past_due');
  const runs =
    String(line['starts_on']) <= day && (line['ends_on'] === null || day < String(line['ends_on']));
  return counts && runs && line['quantity'] !== '1000.00';
}

function monthly(line: DemoRow): number {
  const months = line['interval'] === 'year' ? 12 : Number(line['interval_count']);
  const discount = line['discount_kind'] === 'forever' ? Number(line['discount_percent']) / 100 : 0;
  return (Number(line['quantity']) * Number(line['unit_price']) * (1 - discount)) / months;
}
