import type { StreamMap } from '../schema.ts';
import { linkTo, streamMap } from '../stream-map.ts';

type Fields = Readonly<Record<string, string>>;
/** Columns of the organization's own fields that were recognised: entity → field of the model → column. */
export type Recognised = Readonly<Record<'account' | 'contact' | 'opportunity' | 'ticket', Fields>>;

/** Without an organization's own fields. */
export const NOTHING_RECOGNISED: Recognised = {
  account: {},
  contact: {},
  opportunity: {},
  ticket: {},
};

const account = linkTo('accounts', 'account_id');
const IS_LEFT = 'not coalesce([is_deleted], false)';

/** What the streams of Salesforce mean. */
export function salesforceMaps(recognised: Recognised): StreamMap[] {
  return [
    ...people(recognised),
    ...sales(recognised),
    ...activityMaps(),
    caseMap(recognised.ticket),
  ];
}

function people(recognised: Recognised): StreamMap[] {
  return [
    streamMap({
      stream: 'accounts',
      entity: 'account',
      where: IS_LEFT,
      fields: {
        account_key: 'id',
        name: 'name',
        domains: 'website',
        country: 'country',
        state: 'state',
        city: 'city',
        industry: 'industry',
        lifecycle_stage: 'type',
        owner_key: 'owner_id',
        parent_key: 'parent_id',
        employees: 'employees',
        source_channel: 'source',
        currency: 'currency',
        created_at: 'created_at',
        ...recognised.account,
      },
    }),
    streamMap({
      stream: 'account_owner_stays',
      entity: 'account_assignment',
      fields: {
        user_key: 'owner_id',
        role: "='owner'",
        split: '=1',
        valid_from: 'from_date',
        valid_to: 'to_date',
      },
      account,
    }),
    streamMap({
      stream: 'users',
      entity: 'user',
      fields: {
        user_key: 'id',
        name: 'name',
        email: 'email',
        timezone: 'timezone',
        is_active: 'is_active',
      },
    }),
    streamMap({
      stream: 'contacts',
      entity: 'contact',
      where: IS_LEFT,
      fields: {
        contact_key: 'id',
        name: 'name',
        email: 'email',
        job_title: 'title',
        status: 'status',
        created_at: 'created_at',
        ...recognised.contact,
      },
      account,
    }),
  ];
}

function sales({ opportunity }: Recognised): StreamMap[] {
  return [
    streamMap({
      stream: 'stages',
      entity: 'stage',
      fields: {
        stage_key: 'name',
        label: 'label',
        position: 'position',
        type: 'type',
        probability: '=[probability_percent] / 100',
        // A stage with one chance in four counts as qualified: Salesforce has no mark of its own.
        is_qualified: '=[probability_percent] >= 25',
      },
    }),
    streamMap({
      stream: 'opportunities',
      entity: 'opportunity',
      where: IS_LEFT,
      fields: {
        opportunity_key: 'id',
        name: 'name',
        type: "=coalesce([type], 'new business')",
        pipeline_key: 'record_type_id',
        stage_key: 'stage',
        amount: 'amount',
        currency: 'currency',
        close_date: 'close_date',
        closed_at: 'closed_at',
        won: 'is_won',
        user_key: 'owner_id',
        forecast_category: 'forecast_category',
        source_channel: 'lead_source',
        created_at: 'created_at',
        ...opportunity,
      },
      values: {
        type: {
          'new business': 'new',
          'new customer': 'new',
          'existing business': 'upsell',
          'existing customer - upgrade': 'upsell',
          'existing customer - replacement': 'renewal',
          'existing customer - downgrade': 'renewal',
        },
        forecast_category: {
          bestcase: 'best_case',
          mostlikely: 'best_case',
          forecast: 'commit',
          omitted: 'omitted',
        },
      },
      account,
    }),
    streamMap({
      stream: 'opportunity_stage_stays',
      entity: 'opportunity_stage_event',
      fields: {
        event_key: 'stay_id',
        opportunity_key: 'opportunity_id',
        stage_key: 'stage',
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
  const common = {
    activity_key: 'id',
    started_at: 'started_at',
    duration_minutes: 'duration_minutes',
    user_key: 'owner_id',
    subject: 'subject',
  };
  return [
    streamMap({
      stream: 'tasks',
      entity: 'activity',
      where: IS_LEFT,
      fields: {
        ...common,
        type: 'activity_type',
        direction: 'direction',
        status: 'status',
        completed_at: 'completed_at',
        is_bulk: 'is_bulk',
      },
      account,
    }),
    streamMap({
      stream: 'events',
      entity: 'activity',
      where: IS_LEFT,
      fields: {
        ...common,
        type: "='meeting'",
        direction: "='both'",
        // Nobody says how a meeting went: one that is over was held.
        status: "=if([ends_on] <= today(), 'held', 'planned')",
        completed_at: 'ended_at',
      },
      account,
    }),
    ...['tasks', 'events'].map((stream) =>
      streamMap({
        stream,
        entity: 'activity_participant',
        where: `${IS_LEFT} and starts_with([contact_id], '003')`,
        fields: { activity_key: 'id', contact_key: 'contact_id' },
      }),
    ),
  ];
}

function caseMap(ticket: Fields): StreamMap {
  return streamMap({
    stream: 'cases',
    entity: 'ticket',
    where: IS_LEFT,
    fields: {
      ticket_key: 'id',
      contact_email: 'contact_email',
      assignee_key: 'owner_id',
      type: 'type',
      priority: '=lower([priority])',
      channel: '=lower([origin])',
      subject: 'subject',
      status: "=if(is_null([closed_at]), 'open', 'solved')",
      created_at: 'created_at',
      solved_at: 'closed_at',
      escalated: 'is_escalated',
      ...ticket,
    },
    values: { type: { problem: 'incident', 'feature request': 'request', other: 'question' } },
    account,
  });
}
