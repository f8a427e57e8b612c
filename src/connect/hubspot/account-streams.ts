/** Who works in an account, and the stages of its pipelines. */
import { column, derived } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import { listSlices } from '../http/read/slice.ts';
import { isRecord } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { VERSION } from './connection.ts';
import { listPages } from './objects.ts';

const GROUP = 'HubSpot';

/** People of the account, those who left among them: records still name them. */
export const owners = defineStream({
  name: 'owners',
  group: GROUP,
  ask: `/crm/owners/${VERSION}`,
  records: 'results',
  pages: listPages,
  slices: listSlices(['false', 'true'], (archived) => ({ archived })),
  columns: [
    column('id', 'text'),
    derived('name', 'text', nameOf),
    column('email', 'text'),
    column('user_id', 'text', 'userIdIncludingInactive'),
    column('type', 'text'),
    derived('is_active', 'boolean', ({ archived }) => archived !== true),
    derived('team_id', 'text', ({ teams }) => primaryTeam(teams)),
    column('created_at', 'timestamp', 'createdAt'),
    column('updated_at', 'timestamp', 'updatedAt'),
  ],
});

/** Stages of all pipelines of deals, with the pipeline they stand in. */
export const stages = stagesOf('stages', 'deals', [
  derived('probability', 'decimal', ({ metadata }) => textIn(metadata, 'probability')),
  derived('type', 'text', stageType),
]);

/** Stages of all pipelines of tickets. */
export const ticketStages = stagesOf('ticket_stages', 'tickets', [
  derived('state', 'text', ({ metadata }) => textIn(metadata, 'ticketState')),
]);

function stagesOf(name: string, object: string, more: readonly Column[]): HttpStream {
  return defineStream({
    name,
    group: GROUP,
    ask: `/crm/pipelines/${VERSION}/${object}`,
    records: 'results',
    expand: stagesIn,
    optional: object !== 'deals',
    columns: [
      column('id', 'text'),
      column('label', 'text'),
      column('pipeline_id', 'text'),
      column('pipeline_name', 'text'),
      column('position', 'integer', 'displayOrder'),
      column('archived', 'boolean'),
      ...more,
    ],
  });
}

function stagesIn({ id, label, stages: within }: JsonRecord): JsonRecord[] {
  const found = Array.isArray(within) ? within.filter(isRecord) : [];
  return found.map((stage) => ({ ...stage, pipeline_id: id, pipeline_name: label }));
}

/** A closed stage is won at a probability of one, lost otherwise. */
function stageType({ metadata }: JsonRecord): string {
  if (textIn(metadata, 'isClosed') !== 'true') return 'open';
  return Number(textIn(metadata, 'probability')) === 1 ? 'won' : 'lost';
}

function textIn(metadata: unknown, name: string): string | null {
  const value = isRecord(metadata) ? metadata[name] : null;
  return value === null || value === undefined || value === '' ? null : String(value);
}

function nameOf({ firstName, lastName, email }: JsonRecord): string | null {
  const name = [firstName, lastName].filter((part) => typeof part === 'string' && part !== '');
  return name.length > 0 ? name.join(' ') : typeof email === 'string' ? email : null;
}

function primaryTeam(teams: unknown): string | null {
  const all = Array.isArray(teams) ? teams.filter(isRecord) : [];
  const id = (all.find(({ primary }) => primary === true) ?? all[0])?.['id'];
  return typeof id === 'string' ? id : null;
}
