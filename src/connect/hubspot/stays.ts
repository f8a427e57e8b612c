/** What held from when to when: made of the history that HubSpot keeps of properties. */
import { column, instantOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import { batchSlices } from '../http/read/parent-slices.ts';
import type { HttpStream } from '../http/read/http-stream.ts';
import { singlePage } from '../http/page/paginator.ts';
import { isRecord } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { postOf } from './complete.ts';
import type { AccountWide } from './deals.ts';
import { dayOf } from './deals.ts';
import { objectPath, sinceModified } from './objects.ts';

/** Records whose history one request gives. */
const PER_REQUEST = 50;
/** Properties that are written together bear moments that differ a little. */
const TOGETHER_MS = 1_000;

/** One value of a property and when it came. */
type Value = { value: string | null; at: number; by: string | null };

/** Values of a property, oldest first. */
export function valuesOf(record: JsonRecord, name: string): Value[] {
  const { propertiesWithHistory: history } = record;
  const found = isRecord(history) ? history[name] : null;
  const values = Array.isArray(found) ? found.filter(isRecord) : [];
  return values
    .map(({ value, timestamp, updatedByUserId: by }) => ({
      value: typeof value === 'string' && value !== '' ? value : null,
      at: Date.parse(instantOf(timestamp) ?? ''),
      by: by === null || by === undefined ? null : String(by),
    }))
    .toSorted((a, b) => a.at - b.at);
}

/** What a property held at a moment: the last value that came until then. */
export function valueAt(values: readonly Value[], at: number): string | null {
  return values.findLast((value) => value.at <= at + TOGETHER_MS)?.value ?? null;
}

/** Batches of the records of a parent that changed, each with the history of some of its properties. */
function historyStream(
  parent: HttpStream,
  properties: readonly string[],
  spec: Pick<Parameters<typeof defineStream>[0], 'name' | 'key' | 'expand' | 'columns'>,
): HttpStream {
  return defineStream({
    ...spec,
    group: 'HubSpot',
    ask: parent.ask,
    records: 'results',
    pages: singlePage,
    since: { ...sinceModified, at: () => null },
    optional: true,
    slices: batchSlices(parent, {
      size: PER_REQUEST,
      child: (records) => ({
        id: `${String(records[0]?.['id'])}-${String(records.at(-1)?.['id'])}`,
        ask: {
          ...postOf(objectPath(parent.stream.name, '/batch/read'), {
            inputs: records.map(({ id }) => ({ id })),
            properties: [],
            propertiesWithHistory: properties,
          }),
          query: records[0]?.['archived'] === true ? { archived: 'true' } : {},
        },
        constants: {},
      }),
    }),
  });
}

/** Stays of deals in stages, with amount and expected close as they were on entry. `owners` are their ids by user. */
export function stageStays(
  deals: HttpStream,
  { zone }: AccountWide,
  owners: ReadonlyMap<string, string>,
): HttpStream {
  return historyStream(deals, ['dealstage', 'amount', 'closedate'], {
    name: 'deal_stage_stays',
    key: ['stay_id'],
    expand: (deal) => stagesOf(deal, zone, owners),
    columns: [
      column('stay_id', 'text'),
      column('deal_id', 'text'),
      column('stage_id', 'text'),
      column('entered_at', 'timestamp'),
      column('exited_at', 'timestamp'),
      column('amount', 'decimal'),
      column('close_date', 'date'),
      column('changed_by', 'text'),
    ],
  });
}

function stagesOf(
  deal: JsonRecord,
  zone: string,
  owners: ReadonlyMap<string, string>,
): JsonRecord[] {
  const amounts = valuesOf(deal, 'amount');
  const closes = valuesOf(deal, 'closedate');
  return staysOf(valuesOf(deal, 'dealstage')).map(({ value, from, to, by }) => ({
    stay_id: `${String(deal['id'])}-${from}`,
    deal_id: deal['id'],
    stage_id: value,
    entered_at: new Date(from).toISOString(),
    exited_at: to === null ? null : new Date(to).toISOString(),
    amount: valueAt(amounts, from),
    close_date: dayOf(valueAt(closes, from), zone),
    changed_by: by === null ? null : (owners.get(by) ?? null),
  }));
}

/** Who owned a company from which day to which. Days on which an owner did not stay are left out. */
export function ownerStays(companies: HttpStream, { zone }: AccountWide): HttpStream {
  return historyStream(companies, ['hubspot_owner_id'], {
    name: 'company_owner_stays',
    key: ['stay_id'],
    expand: (company) => ownersOf(company, zone),
    columns: [
      column('stay_id', 'text'),
      column('company_id', 'text'),
      column('owner_id', 'text'),
      column('from_date', 'date'),
      column('to_date', 'date'),
    ],
  });
}

function ownersOf(company: JsonRecord, zone: string): JsonRecord[] {
  return staysOf(valuesOf(company, 'hubspot_owner_id'))
    .map(({ value, from, to }) => ({
      stay_id: `${String(company['id'])}-${from}`,
      company_id: company['id'],
      owner_id: value,
      from_date: dayOf(new Date(from).toISOString(), zone),
      to_date: to === null ? null : dayOf(new Date(to).toISOString(), zone),
    }))
    .filter(({ owner_id: owner, from_date: from, to_date: to }) => owner !== null && from !== to);
}

type Stay = { value: string | null; from: number; to: number | null; by: string | null };

/** Values one after the other; the same one that was written again goes on. */
export function staysOf(values: readonly Value[]): Stay[] {
  const changes = values.filter(({ value }, at) => at === 0 || value !== values[at - 1]?.value);
  return changes.map(({ value, at, by }, place) => ({
    value,
    from: at,
    to: changes[place + 1]?.at ?? null,
    by,
  }));
}
