/** What held from when to when: made of the histories that Salesforce keeps of opportunities and accounts. */
import { column, instantOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { HttpStream } from '../http/read/http-stream.ts';
import { batchSlices } from '../http/read/parent-slices.ts';
import { isRecord } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { idList, queryAll, queryPages } from './objects.ts';

/** Records whose history one query asks for: their ids have to fit into an address. */
const PER_REQUEST = 300;

/** A query for the history of each batch of a parent's records that changed; `fold` gets those records as `parents`. */
function historyStream(
  parent: HttpStream,
  soql: (ids: string) => string,
  spec: Pick<Parameters<typeof defineStream>[0], 'name' | 'fold' | 'columns'>,
): HttpStream {
  return defineStream({
    ...spec,
    group: 'Salesforce',
    key: ['stay_id'],
    ask: parent.ask,
    records: 'records',
    pages: queryPages,
    since: { at: () => null, query: () => ({}), overlapMs: parent.since?.overlapMs ?? 0 },
    optional: true,
    slices: batchSlices(parent, {
      size: PER_REQUEST,
      child: (records) => ({
        id: `${String(records[0]?.['Id'])}-${String(records.at(-1)?.['Id'])}`,
        ask: queryAll(soql(idList(records.map(({ Id: id }) => id)))),
        constants: { parents: records },
      }),
    }),
  });
}

/** Stays of opportunities in stages, with amount and close date as they were on entry. */
export function stageStays(opportunities: HttpStream): HttpStream {
  return historyStream(
    opportunities,
    (ids) =>
      `SELECT Id,OpportunityId,StageName,Amount,CloseDate,CreatedById,CreatedDate FROM OpportunityHistory WHERE OpportunityId IN (${ids}) ORDER BY OpportunityId,CreatedDate,Id`,
    {
      name: 'opportunity_stage_stays',
      fold: (records) => grouped(records, 'OpportunityId').flatMap(stagesOf),
      columns: [
        column('stay_id', 'text'),
        column('opportunity_id', 'text'),
        column('stage', 'text'),
        column('entered_at', 'timestamp'),
        column('exited_at', 'timestamp'),
        column('amount', 'decimal'),
        column('close_date', 'date'),
        column('changed_by', 'text'),
      ],
    },
  );
}

/** A line of the history comes with each change of stage, amount, probability or close date: a stay may have several. */
export function stagesOf(lines: readonly JsonRecord[]): JsonRecord[] {
  const entries = lines.filter(
    (line, at) => at === 0 || line['StageName'] !== lines[at - 1]?.['StageName'],
  );
  return entries.map((entry, place) => ({
    stay_id: entry['Id'],
    opportunity_id: entry['OpportunityId'],
    stage: entry['StageName'],
    entered_at: instantOf(entry['CreatedDate']),
    exited_at: instantOf(entries[place + 1]?.['CreatedDate']),
    amount: entry['Amount'],
    close_date: entry['CloseDate'],
    changed_by: entry['CreatedById'],
  }));
}

/** Who owned an account from which day to which; needs the history of the field Owner to be kept. */
export function ownerStays(accounts: HttpStream): HttpStream {
  return historyStream(
    accounts,
    (ids) =>
      `SELECT Id,AccountId,OldValue,NewValue,CreatedDate FROM AccountHistory WHERE AccountId IN (${ids}) AND Field = 'Owner' ORDER BY AccountId,CreatedDate,Id`,
    {
      name: 'account_owner_stays',
      fold: (records, { parents }) => {
        const lines = new Map(
          grouped(records, 'AccountId').map((group) => [group[0]?.['AccountId'], group]),
        );
        const all = Array.isArray(parents) ? parents.filter(isRecord) : [];
        return all.flatMap((account) => ownersOf(account, lines.get(account['Id']) ?? []));
      },
      columns: [
        column('stay_id', 'text'),
        column('account_id', 'text'),
        column('owner_id', 'text'),
        column('from_date', 'date'),
        column('to_date', 'date'),
      ],
    },
  );
}

const USER = /^005[a-zA-Z0-9]{12,15}$/;

/** A change of owner comes twice, with names and with ids: the ids count. */
export function ownersOf(account: JsonRecord, lines: readonly JsonRecord[]): JsonRecord[] {
  const changes = lines.filter(({ NewValue: value }) => USER.test(String(value)));
  const first = changes[0]?.['OldValue'] ?? account['OwnerId'];
  const entries = [
    { owner: first, at: instantOf(account['CreatedDate']) },
    ...changes.map((each) => ({ owner: each['NewValue'], at: instantOf(each['CreatedDate']) })),
  ];
  return entries
    .map(({ owner, at }, place) => ({
      stay_id: `${String(account['Id'])}-${at ?? ''}`,
      account_id: account['Id'],
      owner_id: owner,
      from_date: at?.slice(0, 10) ?? null,
      to_date: entries[place + 1]?.at?.slice(0, 10) ?? null,
    }))
    .filter(({ from_date: from, to_date: to }) => from !== null && from !== to);
}

/** Records of one parent after the other, as they come. */
function grouped(records: readonly JsonRecord[], by: string): JsonRecord[][] {
  const groups = new Map<unknown, JsonRecord[]>();
  for (const record of records) {
    const group = groups.get(record[by]);
    if (group === undefined) groups.set(record[by], [record]);
    else group.push(record);
  }
  return [...groups.values()];
}
