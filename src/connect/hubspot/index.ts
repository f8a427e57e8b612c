/** HubSpot, a CRM: companies, contacts, deals with their stages, activities, tickets. Facts: test/standin/hubspot/facts.md. */
import { z } from 'zod';
import { isFault } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { isZone } from '../../base/zone.ts';
import { singlePage } from '../http/page/paginator.ts';
import { openHttpSource } from '../http/read/open-http-source.ts';
import type { HttpStream } from '../http/read/http-stream.ts';
import { readList } from '../http/read/read-list.ts';
import { ask } from '../http/send/ask.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { Connector, Effects, Source } from '../schema.ts';
import { owners, stages, ticketStages } from './account-streams.ts';
import { activities, activityContacts } from './activities.ts';
import { companies, COMPANY_COLUMNS, COMPANY_PROPERTIES } from './companies.ts';
import { zHubspotConfig } from './config.ts';
import type { HubspotConfig } from './config.ts';
import { connectHubspot, HUBSPOT_HOST, oauthAppOf, VERSION } from './connection.ts';
import { contacts, CONTACT_COLUMNS, CONTACT_PROPERTIES } from './contacts.ts';
import { dealColumns, DEAL_PROPERTIES, deals } from './deals.ts';
import type { AccountWide } from './deals.ts';
import { hubspotMaps, NOTHING_RECOGNISED } from './maps.ts';
import { listPages } from './objects.ts';
import { findProperties } from './properties.ts';
import { ownerStays, stageStays } from './stays.ts';
import { TICKET_COLUMNS, TICKET_PROPERTIES, tickets } from './tickets.ts';

const zDetails = z.looseObject({
  portalId: z.union([z.number(), z.string()]),
  timeZone: z.string(),
  companyCurrency: z.string().nullish(),
  uiDomain: z.string().nullish(),
});

/** Reads an account with a private app or an app of its own. */
export const hubspotConnector: Connector<HubspotConfig> = {
  kind: 'hubspot',
  title: 'HubSpot',
  category: 'crm',
  config: zHubspotConfig,
  auth: ['key', 'oauth_code'],
  hosts: () => [HUBSPOT_HOST],
  oauth: oauthAppOf,
  maps: hubspotMaps(NOTHING_RECOGNISED),
  async check(config, effects) {
    try {
      const { portalId, uiDomain } = await detailsOf(connectHubspot(config, effects));
      return ok({ name: `HubSpot ${portalId} (${uiDomain ?? HUBSPOT_HOST})` });
    } catch (error) {
      if (isFault(error) && error.problem !== null) return fail(error.problem);
      throw error;
    }
  },
  open: openHubspot,
};

async function detailsOf(connection: Connection): Promise<z.infer<typeof zDetails>> {
  const [details] = await readList(connection, {
    ask: ask(`/account-info/${VERSION}/details`),
    records: '',
    pages: singlePage,
  });
  return zDetails.parse(details);
}

/** Asks where the account is, who works in it and which properties it added, and promises its streams. */
async function openHubspot(config: HubspotConfig, effects: Effects): Promise<Source> {
  const connection = connectHubspot(config, effects);
  const { timeZone, companyCurrency } = await detailsOf(connection);
  const account: AccountWide = {
    zone: isZone(timeZone) ? timeZone : 'UTC',
    currency: companyCurrency ?? null,
  };
  const company = await findProperties(connection, 'companies', {
    entity: 'account',
    taken: COMPANY_COLUMNS,
    known: COMPANY_PROPERTIES,
  });
  const contact = await findProperties(connection, 'contacts', {
    entity: 'contact',
    taken: CONTACT_COLUMNS,
    known: CONTACT_PROPERTIES,
  });
  const deal = await findProperties(connection, 'deals', {
    entity: 'opportunity',
    taken: dealColumns(account),
    known: DEAL_PROPERTIES,
  });
  const ticket = await findProperties(connection, 'tickets', {
    entity: 'ticket',
    taken: TICKET_COLUMNS,
    known: TICKET_PROPERTIES,
  });
  const companyStream = companies(company);
  const dealStream = deals(deal, account);
  const streams = [
    owners,
    stages,
    companyStream,
    ownerStays(companyStream, account),
    contacts(contact),
    dealStream,
    stageStays(dealStream, account, await ownersByUser(connection)),
    ...(config.activities ? activityStreams() : []),
    ticketStages,
    tickets(ticket),
  ];
  const maps = hubspotMaps({
    account: company.recognised,
    contact: contact.recognised,
    opportunity: deal.recognised,
    ticket: ticket.recognised,
  });
  return openHttpSource(connection, streams, maps);
}

function activityStreams(): HttpStream[] {
  const each = activities();
  return [...each, activityContacts(each)];
}

/** Histories name users, records their owners. */
async function ownersByUser(connection: Connection): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const archived of ['true', 'false']) {
    const rows = await readList(connection, {
      ask: ask(`/crm/owners/${VERSION}`, { archived }),
      records: 'results',
      pages: listPages,
    });
    for (const { userIdIncludingInactive: user, id } of rows) found.set(String(user), String(id));
  }
  return found;
}
