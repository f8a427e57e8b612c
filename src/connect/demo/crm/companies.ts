import { holderOf, isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay, isoInstant } from '../calendar.ts';
import { industries, languageOf } from '../places.ts';
import type { RowOf } from '../stream.ts';
import { fixedBystanders, prospects, type Bystander } from './bystanders.ts';
import type { companies, companyHistory } from './streams.ts';

type CompanyRow = RowOf<typeof companies>;
type HistoryRow = RowOf<typeof companyHistory>;

/** Rows of the company list. */
export function* companyRows(book: Book): Generator<CompanyRow> {
  for (const account of book.accounts) yield clientRow(account, book);
  for (const other of fixedBystanders(book.timeline)) yield bystanderRow(other, book);
  for (const other of prospects(book.seed, book.accounts.length, book.timeline))
    yield bystanderRow(other, book);
}

function clientRow(account: Account, { staff, accounts, timeline }: Book): CompanyRow {
  const { spec, onboardedDay } = account;
  const { place } = spec;
  const employees = { A: 900, B: 240, C: 70, D: 18 }[spec.tier] + account.index * 3;
  return {
    company_id: account.companyId,
    name: spec.name,
    legal_name: spec.legalName,
    domain: account.domain,
    tax_id: account.taxId,
    country: place.country,
    state: place.state,
    region: place.region,
    city: place.city,
    industry_code: industries[spec.industry].code,
    industry: industries[spec.industry].label,
    tier: spec.tier,
    service_level: spec.level,
    segment: spec.segment,
    lifecycle_stage: isServed(account, timeline.today) ? 'customer' : 'former_customer',
    owner_id: staff[holderOf(account, 'owner', timeline.today)]?.id ?? null,
    source_channel: spec.channel,
    parent_company_id: parentId(account, accounts),
    employees,
    currency: spec.currency,
    language: languageOf(place),
    is_test: false,
    is_internal: false,
    customer_since: isoDay(onboardedDay),
    created_at: isoInstant(onboardedDay - 45, 600 + account.index * 7),
    updated_at: isoInstant(timeline.today - (account.index % 9), 700 + account.index),
  };
}

function parentId(account: Account, accounts: readonly Account[]): string | null {
  const slug = account.spec.traits.parent?.slug;
  return accounts.find((other) => other.spec.slug === slug)?.companyId ?? null;
}

function bystanderRow(other: Bystander, { staff, timeline }: Book): CompanyRow {
  const seller = staff.find((colleague) => colleague.role === 'sales');
  return {
    company_id: other.companyId,
    name: other.name,
    legal_name: null,
    domain: other.domain,
    tax_id: null,
    country: other.place.country,
    state: other.place.state,
    region: other.place.region,
    city: other.place.city,
    industry_code: industries[other.industry].code,
    industry: industries[other.industry].label,
    tier: null,
    service_level: null,
    segment: null,
    lifecycle_stage: other.kind === 'prospect' ? 'opportunity' : 'other',
    owner_id: seller?.id ?? null,
    source_channel: other.channel,
    parent_company_id: null,
    employees: null,
    currency: other.place.country === 'BR' ? 'BRL' : 'USD',
    language: languageOf(other.place),
    is_test: other.kind === 'test',
    is_internal: other.kind === 'internal',
    customer_since: null,
    created_at: isoInstant(other.createdDay, 640),
    updated_at: isoInstant(Math.min(other.createdDay + 30, timeline.today), 650),
  };
}

/** Rows of the property history: every client has the value it began with, and what changed since. */
export function* companyHistoryRows(book: Book): Generator<HistoryRow> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const stay of stays(account, book)) {
      yield {
        history_id: `${account.companyId}-${++sequence}`,
        company_id: account.companyId,
        property: stay.property,
        value: stay.value,
        from_date: isoDay(stay.from),
        to_date: stay.to === null ? null : isoDay(stay.to),
      };
    }
  }
}

type Stay = { property: string; value: string; from: number; to: number | null };

function stays(account: Account, { timeline, accounts }: Book): Stay[] {
  const { spec, onboardedDay } = account;
  const now = {
    tier: spec.tier,
    segment: spec.segment,
    region: spec.place.region,
    service_level: spec.level,
  };
  const found: Stay[] = [];
  for (const [property, value] of Object.entries(now)) {
    let from = onboardedDay;
    for (const earlier of spec.traits.was.filter((was) => was.property === property)) {
      const to = timeline.today - earlier.untilDays;
      found.push({ property, value: earlier.value, from, to });
      from = to;
    }
    found.push({ property, value, from, to: null });
  }
  const parent = parentId(account, accounts);
  const { sinceDays } = spec.traits.parent ?? { sinceDays: null };
  const since = sinceDays === null ? onboardedDay : timeline.today - sinceDays;
  if (parent !== null)
    found.push({ property: 'parent_company_id', value: parent, from: since, to: null });
  return found;
}
