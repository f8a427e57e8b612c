import type { StreamMap } from '../schema.ts';
import { linkTo, streamMap } from '../stream-map.ts';
import { ACTIVITY_OBJECTS } from './activities.ts';

type Fields = Readonly<Record<string, string>>;
/** Columns of the account's own properties that were recognised: entity → field of the model → column. */
export type Recognised = Readonly<Record<'account' | 'contact' | 'opportunity' | 'ticket', Fields>>;

/** Without an account's own properties. */
export const NOTHING_RECOGNISED: Recognised = {
  account: {},
  contact: {},
  opportunity: {},
  ticket: {},
};

const company = linkTo('companies', 'company_id');
const IS_LEFT = 'not coalesce([is_archived], false)';

/** What the streams of HubSpot mean. */
export function hubspotMaps(recognised: Recognised): StreamMap[] {
  return [...people(recognised), ...sales(recognised), ...activityMaps(), ticketMap(recognised)];
}

function people({ account, contact }: Recognised): StreamMap[] {
  return [
    streamMap({
      stream: 'companies',
      entity: 'account',
      where: IS_LEFT,
      fields: {
        account_key: 'id',
        name: 'name',
        domains: 'domains',
        country: 'country',
        state: 'state',
        city: 'city',
        industry: 'industry',
        lifecycle_stage: 'lifecycle_stage',
        owner_key: 'owner_id',
        parent_key: 'parent_id',
        employees: 'employees',
        created_at: 'created_at',
        ...account,
      },
    }),
    streamMap({
      stream: 'company_owner_stays',
      entity: 'account_assignment',
      fields: {
        user_key: 'owner_id',
        role: "='owner'",
        split: '=1',
        valid_from: 'from_date',
        valid_to: 'to_date',
      },
      account: company,
    }),
    streamMap({
      stream: 'owners',
      entity: 'user',
      fields: { user_key: 'id', name: 'name', email: 'email', is_active: 'is_active' },
    }),
    streamMap({
      stream: 'contacts',
      entity: 'contact',
      where: IS_LEFT,
      fields: {
        contact_key: 'id',
        name: 'name',
        email: 'email',
        job_title: 'job_title',
        created_at: 'created_at',
        ...contact,
      },
      account: company,
    }),
  ];
}

function sales({ opportunity }: Recognised): StreamMap[] {
  return [
    streamMap({
      stream: 'stages',
      entity: 'stage',
      fields: {
        stage_key: 'id',
        pipeline_key: 'pipeline_id',
        pipeline_name: 'pipeline_name',
        label: 'label',
        position: '=[position] + 1',
        type: 'type',
        probability: 'probability',
        // A stage with one chance in four counts as qualified: HubSpot has no mark of its own.
        is_qualified: '=[probability] >= 0.25',
      },
    }),
    streamMap({
      stream: 'deals',
      entity: 'opportunity',
      where: IS_LEFT,
      fields: {
        opportunity_key: 'id',
        name: 'name',
        type: "=coalesce([deal_type], 'newbusiness')",
        pipeline_key: 'pipeline_id',
        stage_key: 'stage_id',
        amount: 'amount',
        currency: 'currency',
        close_date: 'close_date',
        closed_at: 'closed_at',
        won: 'is_won',
        lost_reason: 'lost_reason',
        user_key: 'owner_id',
        forecast_category: 'forecast_category',
        created_at: 'created_at',
        ...opportunity,
      },
      values: {
        type: { newbusiness: 'new', existingbusiness: 'upsell' },
        forecast_category: { omit: 'omitted' },
      },
      account: company,
    }),
    streamMap({
      stream: 'deal_stage_stays',
      entity: 'opportunity_stage_event',
      fields: {
        event_key: 'stay_id',
        opportunity_key: 'deal_id',
        stage_key: 'stage_id',
        entered_at: 'entered_at',
        exited_at: 'exited_at',
        amount_at_entry: 'amount',
        close_date_at_entry: 'close_date',
        user_key: 'changed_by',
      },
    }),
  ];
}

function activityMaps(): StreamMap[] {
  const each = ACTIVITY_OBJECTS.map((stream) =>
    streamMap({
      stream,
      entity: 'activity',
      where: IS_LEFT,
      fields: {
        activity_key: 'id',
        type: 'activity_type',
        direction: 'direction',
        status: 'status',
        started_at: 'started_at',
        completed_at: 'completed_at',
        duration_minutes: 'duration_minutes',
        user_key: 'owner_id',
        subject: 'subject',
      },
      account: company,
    }),
  );
  const participants = streamMap({
    stream: 'activity_contacts',
    entity: 'activity_participant',
    fields: { activity_key: 'activity_id', contact_key: 'contact_id' },
  });
  return [...each, participants];
}

function ticketMap({ ticket }: Recognised): StreamMap {
  return streamMap({
    stream: 'tickets',
    entity: 'ticket',
    where: IS_LEFT,
    fields: {
      ticket_key: 'id',
      assignee_key: 'owner_id',
      priority: '=lower([priority])',
      channel: '=lower([channel])',
      subject: 'subject',
      status: "=if(is_null([closed_at]), 'open', 'solved')",
      created_at: 'created_at',
      first_reply_at: 'first_reply_at',
      solved_at: 'closed_at',
      ...ticket,
    },
    account: company,
  });
}
