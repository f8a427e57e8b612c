/** HubSpot's search: filters over an index that is a little late, ten thousand records and no more. */
import type { Collection, StoredRecord } from '../kit/store.ts';
import { reply } from '../kit/vendor.ts';
import type { VendorReply } from '../kit/vendor.ts';

type Filter = { propertyName: string; operator: string; value: string };

type Index = {
  manners: { mostFound: number; mostPerPage: number; indexLagMs: number };
  now: number;
  show: (record: StoredRecord, names: readonly string[]) => StoredRecord;
};

/** Answers one search. */
export function searched(
  body: StoredRecord,
  records: Collection,
  { manners, now, show }: Index,
): VendorReply {
  const groups = body['filterGroups'] as { filters: Filter[] }[];
  const after = Number(body['after'] ?? 0);
  const limit = Math.min(Number(body['limit']), manners.mostPerPage);
  if (after + limit > manners.mostFound)
    return reply(
      {
        status: 'error',
        category: 'VALIDATION_ERROR',
        message: 'There was a problem with the request.',
      },
      400,
    );
  const found = records
    .all()
    .filter((record) => record['archived'] !== true)
    .filter((record) => Date.parse(String(record['updatedAt'])) <= now - manners.indexLagMs)
    .filter((record) =>
      groups.some(({ filters }) => filters.every((filter) => holds(record, filter))),
    )
    .toSorted((a, b) => Number(a['id']) - Number(b['id']));
  const page = found.slice(after, after + limit);
  const hasMore = after + page.length < found.length;
  return reply({
    total: found.length,
    results: page.map((record) => show(record, body['properties'] as string[])),
    ...(hasMore ? { paging: { next: { after: String(after + page.length) } } } : {}),
  });
}

const MODIFIED = new Set(['hs_lastmodifieddate', 'lastmodifieddate']);

function holds(record: StoredRecord, { propertyName, operator, value }: Filter): boolean {
  const mine = MODIFIED.has(propertyName)
    ? Date.parse(String(record['updatedAt']))
    : Number(record['id']);
  return operator === 'GTE' ? mine >= Number(value) : mine > Number(value);
}
