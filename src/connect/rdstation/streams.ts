/** What is read of RD Station CRM. A column says where a record has it in either version of the API. */
import { column, derived, instantOf, scalarOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import { parentSlices } from '../http/read/parent-slices.ts';
import type { Paginator } from '../http/page/paginator.ts';
import { ask } from '../http/send/ask.ts';
import { parsePath } from '../http/select/path.ts';
import { isRecord, selectOne } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import type { FieldType } from '../schema.ts';
import type { ApiVersion } from './version.ts';

const GROUP = 'RD Station CRM';

/** A field that stands at one of several paths: `anywhere('owner_id', 'text', 'owner_id', 'user.id')`. */
function anywhere(name: string, type: FieldType, ...paths: string[]): Column {
  const parsed = paths.map(parsePath);
  return derived(name, type, (record) => {
    const found = parsed.map((path) => selectOne(record, path)).find((value) => value !== null);
    return type === 'timestamp' ? instantOf(found) : scalarOf(found);
  });
}

const ID = anywhere('id', 'text', 'id', '_id');
const CHANGES = [
  anywhere('created_at', 'timestamp', 'created_at'),
  anywhere('updated_at', 'timestamp', 'updated_at'),
];

type ListSpec = {
  list: string;
  columns: readonly Column[];
  history?: readonly string[];
  /** Whether it can be asked for changes and windows. */
  changes?: boolean;
};

/** Records of one list; without changes all of them, each time. Deleted ones are found by reading all. */
function listStream(
  version: ApiVersion,
  { list, columns, history, changes = true }: ListSpec,
): HttpStream {
  const { since, windows } = version;
  return defineStream({
    name: list,
    group: GROUP,
    ask: ask(version.path(list)),
    records: version.records(list),
    pages: version.pages,
    ...(since === null || !changes
      ? {}
      : { since, cursor: 'updated_at', deletes: { by: 'sweep' } as const }),
    ...(windows === null || !changes ? {} : { slices: windows }),
    history: history ?? [],
    columns: [ID, ...columns],
  });
}

/** People of the account. */
export function users(version: ApiVersion): HttpStream {
  return listStream(version, {
    list: 'users',
    changes: false,
    columns: [
      column('name', 'text'),
      column('email', 'text'),
      anywhere('is_active', 'boolean', 'is_active', 'active'),
    ],
  });
}

const STAGE_COLUMNS = [
  ID,
  column('name', 'text'),
  column('pipeline_id', 'text'),
  column('pipeline_name', 'text'),
  anywhere('position', 'integer', 'order', 'position'),
];

/** Stages of all funnels. They stand inside of them in version 1, in a list for each in version 2. */
export function stages(version: ApiVersion): HttpStream {
  const common = { name: 'stages', group: GROUP, columns: STAGE_COLUMNS };
  if (version.number === 1)
    return defineStream({
      ...common,
      ask: ask(version.path('deal_pipelines')),
      // The list itself is the answer.
      records: (body) => (Array.isArray(body) ? body.filter(isRecord) : []),
      expand: stagesIn,
    });
  const pipelines = defineStream({
    name: 'pipelines',
    group: GROUP,
    ask: ask(version.path('pipelines')),
    pages: version.pages,
    columns: [ID],
  });
  return defineStream({
    ...common,
    ask: pipelines.ask,
    pages: version.pages,
    slices: parentSlices(pipelines, ({ id, name }) => ({
      id: String(id),
      ask: ask(version.path(`pipelines/${encodeURIComponent(String(id))}/stages`)),
      constants: { pipeline_id: id, pipeline_name: name },
    })),
    columns: STAGE_COLUMNS.map(({ field, value }) => ({
      field,
      value: (record, constants) => value({ ...constants, ...record }, constants),
    })),
  });
}

function stagesIn({ id, _id, name, deal_stages: within }: JsonRecord): JsonRecord[] {
  const found = Array.isArray(within) ? within.filter(isRecord) : [];
  return found.map((stage, at) => ({
    position: at + 1,
    ...stage,
    pipeline_id: id ?? _id,
    pipeline_name: name,
  }));
}

export const ORGANIZATION_COLUMNS: readonly Column[] = [
  column('name', 'text'),
  column('url', 'text'),
  anywhere('owner_id', 'text', 'owner_id', 'user.id', 'user._id'),
  anywhere('segment', 'text', 'organization_segments[0].name', 'segment_ids[0]'),
  ...CHANGES,
];

export function organizations(
  version: ApiVersion,
  { columns, tier }: { columns: readonly Column[]; tier: string | undefined },
): HttpStream {
  return listStream(version, {
    list: 'organizations',
    columns: [...ORGANIZATION_COLUMNS, ...columns],
    history: ['owner_id', ...(tier === undefined ? [] : [tier])],
  });
}

export const CONTACT_COLUMNS: readonly Column[] = [
  column('name', 'text'),
  anywhere('job_title', 'text', 'job_title', 'title'),
  anywhere('email', 'text', 'emails[0].email', 'email'),
  anywhere('phone', 'text', 'phones[0].phone', 'phone'),
  anywhere('organization_id', 'text', 'organization_id', 'organization.id', 'organization._id'),
  ...CHANGES,
];

export function contacts(version: ApiVersion, columns: readonly Column[]): HttpStream {
  return listStream(version, { list: 'contacts', columns: [...CONTACT_COLUMNS, ...columns] });
}

/** Columns of deals; `reasons` are names of why deals were lost, by their ids, where a deal has only that. */
export function dealColumns(reasons: ReadonlyMap<string, string>): Column[] {
  return [
    column('name', 'text'),
    anywhere('organization_id', 'text', 'organization_id', 'organization.id', 'organization._id'),
    anywhere('owner_id', 'text', 'owner_id', 'user.id', 'user._id'),
    anywhere('pipeline_id', 'text', 'pipeline_id', 'deal_pipeline.id', 'deal_pipeline._id'),
    anywhere('stage_id', 'text', 'stage_id', 'deal_stage.id', 'deal_stage._id'),
    anywhere('amount', 'decimal', 'total_price', 'amount_total'),
    // The first spelling is the vendor's own.
    anywhere('amount_monthly', 'decimal', 'amount_montly', 'amount_monthly', 'recurrence_price'),
    anywhere('amount_once', 'decimal', 'amount_unique', 'one_time_price'),
    derived('is_won', 'boolean', wonOf),
    anywhere('expected_close_date', 'date', 'expected_close_date', 'prediction_date'),
    anywhere('closed_at', 'timestamp', 'closed_at', 'won_at', 'lost_at'),
    derived('lost_reason', 'text', (deal) => reasonOf(deal, reasons)),
    anywhere('source', 'text', 'deal_source.name', 'source_id'),
    anywhere('campaign', 'text', 'campaign.name', 'campaign_id'),
    anywhere('rating', 'integer', 'rating'),
    ...CHANGES,
  ];
}

/** Version 1 says whether it was won, version 2 how it stands. */
function wonOf({ win, status }: JsonRecord): boolean | null {
  if (typeof win === 'boolean') return win;
  return status === 'won' ? true : status === 'lost' ? false : null;
}

const REASON = parsePath('deal_lost_reason.name');

function reasonOf(deal: JsonRecord, reasons: ReadonlyMap<string, string>): string | null {
  const name = selectOne(deal, REASON);
  return typeof name === 'string' ? name : (reasons.get(String(deal['lost_reason_id'])) ?? null);
}

export function deals(version: ApiVersion, columns: readonly Column[]): HttpStream {
  return listStream(version, {
    list: 'deals',
    columns,
    history: ['stage_id', 'owner_id', 'amount', 'expected_close_date', 'is_won'],
  });
}

/** Tasks: calls, meetings, messages and visits among them. Asked for changes, version 2 answers with an error. */
export function tasks(version: ApiVersion): HttpStream {
  return listStream(version, {
    list: 'tasks',
    changes: false,
    columns: [
      anywhere('subject', 'text', 'name', 'subject'),
      column('type', 'text'),
      anywhere('deal_id', 'text', 'deal_id', 'deal.id', 'deal._id'),
      anywhere('owner_id', 'text', 'owner_ids[0]', 'user_ids[0]', 'users[0].id'),
      derived('is_done', 'boolean', ({ done, status, completed_at: at }) =>
        typeof done === 'boolean'
          ? done
          : status === 'done' || status === 'completed' || typeof at === 'string',
      ),
      anywhere('due_at', 'timestamp', 'due_date', 'date'),
      anywhere('done_at', 'timestamp', 'completed_at', 'done_date'),
      ...CHANGES,
    ],
  });
}

/** A small list that says what ids mean. */
export function lookupList(version: ApiVersion): {
  path: string;
  records: string;
  pages: Paginator;
} {
  const list = version.number === 1 ? 'deal_lost_reasons' : 'lost_reasons';
  return { path: version.path(list), records: version.records(list), pages: version.pages };
}
