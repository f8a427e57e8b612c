/** Salesforce, a CRM: accounts, contacts, opportunities with their stages, tasks, events, cases. Facts: test/standin/salesforce/facts.md. */
import { isFault } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { singlePage } from '../http/page/paginator.ts';
import { openHttpSource } from '../http/read/open-http-source.ts';
import { readList } from '../http/read/read-list.ts';
import type { Connector, Effects, Source } from '../schema.ts';
import { CASE_NAMED, cases, EVENT_NAMED, events, TASK_NAMED, tasks } from './activities.ts';
import { zSalesforceConfig } from './config.ts';
import type { SalesforceConfig } from './config.ts';
import { connectSalesforce, hostsOf, oauthAppOf } from './connection.ts';
import { describeObject } from './describe.ts';
import type { Named } from './describe.ts';
import { NOTHING_RECOGNISED, salesforceMaps } from './maps.ts';
import { queryAll } from './objects.ts';
import {
  ACCOUNT_NAMED,
  accounts,
  CONTACT_NAMED,
  contacts,
  opportunities,
  OPPORTUNITY_FIELDS,
  opportunityColumns,
  stages,
  USER_NAMED,
  users,
} from './sales.ts';
import { ownerStays, stageStays } from './stays.ts';

/** Reads an organization with an app of its own: as its own user, as who signed in, or by certificate. */
export const salesforceConnector: Connector<SalesforceConfig> = {
  kind: 'salesforce',
  title: 'Salesforce',
  category: 'crm',
  config: zSalesforceConfig,
  auth: ['client_credentials', 'oauth_code', 'jwt'],
  hosts: hostsOf,
  oauth: oauthAppOf,
  maps: salesforceMaps(NOTHING_RECOGNISED),
  async check(config, effects) {
    try {
      const [organization] = await readList(connectSalesforce(config, effects), {
        ask: queryAll('SELECT Id,Name FROM Organization'),
        records: 'records',
        pages: singlePage,
      });
      return ok({ name: `${String(organization?.['Name'] ?? '')} (${config.domain})` });
    } catch (error) {
      if (isFault(error) && error.problem !== null) return fail(error.problem);
      throw error;
    }
  },
  open: openSalesforce,
};

/** Asks which fields the user sees, and promises its streams. */
async function openSalesforce(config: SalesforceConfig, effects: Effects): Promise<Source> {
  const connection = connectSalesforce(config, effects);
  const find = (object: string, named: Named): ReturnType<typeof describeObject> =>
    describeObject(connection, object, named);
  const account = await find('Account', ACCOUNT_NAMED);
  const contact = await find('Contact', CONTACT_NAMED);
  const opportunity = await find('Opportunity', {
    entity: 'opportunity',
    known: OPPORTUNITY_FIELDS,
    taken: opportunityColumns(config.currency),
  });
  const ticket = await find('Case', CASE_NAMED);
  const accountStream = accounts(account);
  const opportunityStream = opportunities(opportunity, config.currency);
  const streams = [
    users(await find('User', USER_NAMED)),
    stages,
    accountStream,
    ownerStays(accountStream),
    contacts(contact),
    opportunityStream,
    stageStays(opportunityStream),
    tasks(await find('Task', TASK_NAMED)),
    events(await find('Event', EVENT_NAMED)),
    cases(ticket),
  ];
  const maps = salesforceMaps({
    account: account.recognised,
    contact: contact.recognised,
    opportunity: opportunity.recognised,
    ticket: ticket.recognised,
  });
  return openHttpSource(connection, streams, maps);
}
