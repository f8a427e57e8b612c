import type { StreamMap } from '../schema.ts';
import { linkTo, streamMap } from '../stream-map.ts';

/** Columns of the company's own fields that were recognised: entity → field of the model → column. */
export type Recognised = Readonly<
  Record<'account' | 'contact' | 'opportunity', Readonly<Record<string, string>>>
>;

/** Without a company's own fields. */
export const NOTHING_RECOGNISED: Recognised = { account: {}, contact: {}, opportunity: {} };

const organization = linkTo('organizations', 'org_id');
const IS_LEFT = 'not coalesce([is_deleted], false)';

/** What the streams of Pipedrive mean. A deal's kind is 'new' where no field of the company's own says it. */
export function pipedriveMaps(recognised: Recognised): StreamMap[] {
  return [
    streamMap({
      stream: 'organizations',
      entity: 'account',
      where: IS_LEFT,
      fields: {
        account_key: 'id',
        name: 'name',
        owner_key: 'owner_id',
        city: 'city',
        state: 'state',
        country: 'country',
        created_at: 'add_time',
        ...recognised.account,
      },
    }),
    streamMap({
      stream: 'users',
      entity: 'user',
      fields: {
        user_key: 'id',
        name: 'name',
        email: 'email',
        timezone: 'timezone_name',
        is_active: 'active_flag',
      },
    }),
    streamMap({
      stream: 'persons',
      entity: 'contact',
      where: IS_LEFT,
      fields: {
        contact_key: 'id',
        name: 'name',
        email: 'email',
        created_at: 'add_time',
        ...recognised.contact,
      },
      account: organization,
    }),
    streamMap({
      stream: 'stages',
      entity: 'stage',
      fields: {
        stage_key: 'id',
        pipeline_key: 'pipeline_id',
        label: 'name',
        position: 'order_nr',
        type: "='open'",
        probability: '=[deal_probability] / 100',
        // A stage with one chance in four counts as qualified: Pipedrive has no mark of its own.
        is_qualified: '=[deal_probability] >= 25',
      },
    }),
    streamMap({
      stream: 'deals',
      entity: 'opportunity',
      where: IS_LEFT,
      fields: {
        opportunity_key: 'id',
        name: 'title',
        type: "='new'",
        pipeline_key: 'pipeline_id',
        stage_key: 'stage_id',
        amount: 'value',
        currency: 'currency',
        close_date: 'expected_close_date',
        closed_at: 'close_time',
        won: 'is_won',
        lost_reason: 'lost_reason',
        user_key: 'owner_id',
        created_at: 'add_time',
        ...recognised.opportunity,
      },
      account: organization,
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
        amount_at_entry: 'value',
        close_date_at_entry: 'expected_close_date',
        user_key: 'changed_by',
      },
    }),
    streamMap({
      stream: 'activities',
      entity: 'activity',
      where: IS_LEFT,
      fields: {
        activity_key: 'id',
        type: 'type',
        status: "=if([done], 'held', 'planned')",
        started_at: 'starts_at',
        completed_at: 'marked_as_done_time',
        duration_minutes: 'duration_minutes',
        user_key: 'owner_id',
        subject: 'subject',
      },
      values: { type: { lunch: 'meeting', deadline: 'task' } },
      account: organization,
    }),
  ];
}
