import type { StreamMap } from '../schema.ts';
import { linkTo, streamMap } from '../stream-map.ts';

type Fields = Readonly<Record<string, string>>;
/** Columns of the account's own fields that were recognised: entity → field of the model → column. */
export type Recognised = Readonly<Record<'account' | 'contact' | 'opportunity', Fields>>;

/** Without an account's own fields. */
export const NOTHING_RECOGNISED: Recognised = { account: {}, contact: {}, opportunity: {} };

const organization = linkTo('organizations', 'organization_id');

/** What the streams of RD Station CRM mean. `currency` is that of the account: deals name none. */
export function rdStationMaps(recognised: Recognised, currency: string): StreamMap[] {
  return [...people(recognised), ...sales(recognised.opportunity, currency)];
}

function people({ account, contact }: Recognised): StreamMap[] {
  return [
    streamMap({
      stream: 'organizations',
      entity: 'account',
      fields: {
        account_key: 'id',
        name: 'name',
        domains: 'url',
        industry: 'segment',
        owner_key: 'owner_id',
        created_at: 'created_at',
        ...account,
      },
    }),
    streamMap({
      stream: 'users',
      entity: 'user',
      fields: { user_key: 'id', name: 'name', email: 'email', is_active: 'is_active' },
    }),
    streamMap({
      stream: 'contacts',
      entity: 'contact',
      fields: {
        contact_key: 'id',
        name: 'name',
        email: 'email',
        job_title: 'job_title',
        created_at: 'created_at',
        ...contact,
      },
      account: organization,
    }),
  ];
}

function sales(opportunity: Fields, currency: string): StreamMap[] {
  return [
    streamMap({
      stream: 'stages',
      entity: 'stage',
      fields: {
        stage_key: 'id',
        pipeline_key: 'pipeline_id',
        pipeline_name: 'pipeline_name',
        label: 'name',
        position: 'position',
        type: "='open'",
      },
    }),
    streamMap({
      stream: 'deals',
      entity: 'opportunity',
      fields: {
        opportunity_key: 'id',
        name: 'name',
        type: "='new'",
        pipeline_key: 'pipeline_id',
        stage_key: 'stage_id',
        amount: 'amount',
        currency: `='${currency}'`,
        close_date: 'expected_close_date',
        closed_at: 'closed_at',
        won: 'is_won',
        lost_reason: 'lost_reason',
        user_key: 'owner_id',
        source_channel: 'source',
        created_at: 'created_at',
        ...opportunity,
      },
      account: organization,
    }),
    streamMap({
      stream: 'tasks',
      entity: 'activity',
      fields: {
        activity_key: 'id',
        type: 'type',
        status: "=if([is_done], 'held', 'planned')",
        started_at: 'due_at',
        completed_at: 'done_at',
        user_key: 'owner_id',
        subject: 'subject',
      },
      values: { type: { lunch: 'meeting', visit: 'site_visit' } },
      account: linkTo('deals', 'deal_id'),
    }),
  ];
}
