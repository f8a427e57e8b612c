/** Zendesk Support: organizations, people, tickets and what happened in them. Facts: test/standin/zendesk/facts.md. */
import { isFault } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { singlePage } from '../http/page/paginator.ts';
import { openHttpSource } from '../http/read/open-http-source.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import type { Connector, Effects, Source } from '../schema.ts';
import { zZendeskConfig } from './config.ts';
import type { ZendeskConfig } from './config.ts';
import { connectZendesk, hostOf, oauthAppOf } from './connection.ts';
import { zendeskMaps } from './maps.ts';
import { groups, organizations, TICKET_COLUMNS, ticketEvents, tickets, users } from './streams.ts';
import { findTicketFields, listPages } from './ticket-fields.ts';

/** Reads a help desk with a token or an OAuth client of its own. */
export const zendeskConnector: Connector<ZendeskConfig> = {
  kind: 'zendesk',
  title: 'Zendesk',
  category: 'support',
  config: zZendeskConfig,
  auth: ['basic', 'oauth_code'],
  hosts: (config) => [hostOf(config)],
  oauth: oauthAppOf,
  maps: zendeskMaps({}),
  async check(config, effects) {
    const connection = connectZendesk(config, effects);
    try {
      const [me] = await readList(connection, {
        ask: ask('/api/v2/users/me'),
        records: 'user',
        pages: singlePage,
      });
      return ok({ name: `${String(me?.['name'] ?? '')} (${hostOf(config)})` });
    } catch (error) {
      if (isFault(error) && error.problem !== null) return fail(error.problem);
      throw error;
    }
  },
  open: openZendesk,
};

/** Asks which fields tickets have and who answers them, and promises its streams. */
async function openZendesk(config: ZendeskConfig, effects: Effects): Promise<Source> {
  const connection = connectZendesk(config, effects);
  const { columns, recognised } = await findTicketFields(connection, TICKET_COLUMNS);
  const staff = await readList(connection, {
    ask: ask('/api/v2/users', { 'role[]': ['admin', 'agent'], 'page[size]': '100' }),
    records: 'users',
    pages: listPages,
  });
  const agents = new Set(staff.map(({ id }) => id));
  const { start_date: from } = config;
  const streams = [
    groups,
    organizations(from),
    users(from),
    tickets(from, columns),
    ticketEvents(from, agents),
  ];
  return openHttpSource(connection, streams, zendeskMaps(recognised));
}
