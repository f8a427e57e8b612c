import type { StreamMap } from '../schema.ts';
import { linkTo, linkToCrm, streamMap } from '../stream-map.ts';

/** What the streams of Zendesk mean. `ticket` are columns of the help desk's own fields that were recognised. */
export function zendeskMaps(ticket: Readonly<Record<string, string>>): StreamMap[] {
  return [
    streamMap({
      stream: 'organizations',
      entity: 'account',
      fields: { account_key: 'id', name: 'name', domains: 'domain_names' },
      account: linkToCrm('external_id', { domain: 'domain_names', name: 'name' }),
    }),
    streamMap({
      stream: 'tickets',
      entity: 'ticket',
      where: 'not coalesce([is_deleted], false)',
      fields: {
        ticket_key: 'id',
        contact_email: 'requester_email',
        assignee_key: 'assignee_id',
        team_key: 'group_id',
        type: 'ticket_type',
        priority: 'priority',
        channel: 'channel',
        subject: 'subject',
        status: 'status',
        created_at: 'created_at',
        first_reply_at: 'first_reply_at',
        solved_at: 'solved_at',
        reopens: 'reopens',
        escalated: "=contains(coalesce([tags], ''), 'escalat')",
        tags: 'tags',
        ...ticket,
      },
      values: {
        type: { problem: 'incident', task: 'request' },
        channel: { web: 'portal', voice: 'phone', native_messaging: 'chat', api: 'portal' },
      },
      account: linkTo('organizations', 'organization_id', { email: 'requester_email' }),
    }),
    streamMap({
      stream: 'ticket_events',
      entity: 'ticket_event',
      fields: {
        event_key: 'id',
        ticket_key: 'ticket_id',
        at: 'happened_at',
        kind: 'kind',
        from_value: 'from_value',
        to_value: 'to_value',
        actor_kind: 'actor_kind',
        is_public: 'is_public',
      },
    }),
  ];
}
