import { ask } from '../http/send/ask.ts';
import { column, derived, instantOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { HttpStream } from '../http/read/http-stream.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { parentSlices } from '../http/read/parent-slices.ts';
import { listPages, sinceUpdate } from './listing.ts';

/**
 * Stays of deals in stages, with value and expected close as they were on entry. Pipedrive keeps a log of changes for
 * each deal and no list of stays: one request for each deal that changed since the last read.
 */
export function stageStays(deals: HttpStream): HttpStream {
  return defineStream({
    name: 'deal_stage_stays',
    group: 'Pipedrive',
    ask: deals.ask,
    key: ['stay_id'],
    pages: listPages,
    since: { ...sinceUpdate, at: () => null },
    optional: true,
    slices: parentSlices(deals, (deal) => ({
      id: `${String(deal['id'])}@${String(deal['update_time'])}`,
      ask: ask(`/api/v1/deals/${String(deal['id'])}/changelog`),
      constants: deal,
    })),
    fold: staysOf,
    columns: [
      derived('stay_id', 'text', ({ deal_id: deal, place }) => `${String(deal)}-${String(place)}`),
      column('deal_id', 'integer'),
      column('stage_id', 'integer'),
      column('entered_at', 'timestamp'),
      column('exited_at', 'timestamp'),
      column('value', 'decimal'),
      column('expected_close_date', 'date'),
      column('changed_by', 'integer'),
    ],
  });
}

type Change = { field: string; before: unknown; after: unknown; at: string; by: unknown };

/** Walks through a deal's log of changes, oldest first. */
export function staysOf(log: readonly JsonRecord[], deal: JsonRecord): JsonRecord[] {
  const changes = log.map(changeOf).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const moves = changes.filter(({ field }) => field === 'stage_id');
  const created = instantOf(deal['add_time']);
  const closed = deal['status'] === 'open' ? null : instantOf(deal['close_time']);
  const entries = [
    {
      stage: valueAt(changes, { field: 'stage_id', at: '', now: deal['stage_id'] }),
      at: created,
      by: deal['owner_id'],
    },
    ...moves.map(({ after, at, by }) => ({ stage: after, at, by })),
  ];
  return entries.map(({ stage, at, by }, place) => ({
    deal_id: deal['id'],
    place: place + 1,
    stage_id: stage,
    entered_at: at,
    exited_at: entries[place + 1]?.at ?? closed,
    value: valueAt(changes, { field: 'value', at: at ?? '', now: deal['value'] }),
    expected_close_date: valueAt(changes, {
      field: 'expected_close_date',
      at: at ?? '',
      now: deal['expected_close_date'],
    }),
    changed_by: by,
  }));
}

function changeOf(entry: JsonRecord): Change {
  return {
    field: String(entry['field_key']),
    before: entry['old_value'],
    after: entry['new_value'],
    at: instantOf(entry['time']) ?? '',
    by: entry['actor_user_id'],
  };
}

/** What a field held at an instant: what the next change to it took away, or what it holds now. */
function valueAt(
  changes: readonly Change[],
  { field, at, now }: { field: string; at: string; now: unknown },
): unknown {
  const next = changes.find((change) => change.field === field && change.at > at);
  return next === undefined ? now : next.before;
}
