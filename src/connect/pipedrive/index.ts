/** Pipedrive, a CRM: organizations, persons, deals with their stages, activities. Facts: test/standin/pipedrive/facts.md. */
import { isFault } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { openHttpSource } from '../http/read/open-http-source.ts';
import { readList } from '../http/read/read-list.ts';
import { singlePage } from '../http/page/paginator.ts';
import { ask } from '../http/send/ask.ts';
import type { Connector, Effects, Source } from '../schema.ts';
import { zPipedriveConfig } from './config.ts';
import type { PipedriveConfig } from './config.ts';
import { connectPipedrive, hostOf, oauthAppOf } from './connection.ts';
import { findCustomFields } from './custom-fields.ts';
import { NOTHING_RECOGNISED, pipedriveMaps } from './maps.ts';
import { stageStays } from './stage-stays.ts';
import {
  activities,
  DEAL_COLUMNS,
  deals,
  ORGANIZATION_COLUMNS,
  organizations,
  PERSON_COLUMNS,
  persons,
  pipelines,
  stages,
  users,
} from './streams.ts';

/** Reads a company of Pipedrive with a token or an app of its own. */
export const pipedriveConnector: Connector<PipedriveConfig> = {
  kind: 'pipedrive',
  title: 'Pipedrive',
  category: 'crm',
  config: zPipedriveConfig,
  auth: ['key', 'oauth_code'],
  hosts: (config) => [hostOf(config)],
  oauth: oauthAppOf,
  maps: pipedriveMaps(NOTHING_RECOGNISED),
  async check(config, effects) {
    const connection = connectPipedrive(config, effects);
    try {
      const [me] = await readList(connection, {
        ask: ask('/api/v1/users/me'),
        records: 'data',
        pages: singlePage,
      });
      return ok({ name: `${String(me?.['company_name'] ?? config.company)} (${hostOf(config)})` });
    } catch (error) {
      if (isFault(error) && error.problem !== null) return fail(error.problem);
      throw error;
    }
  },
  open: openPipedrive,
};

/** Asks which fields the company added, and promises its streams. */
async function openPipedrive(config: PipedriveConfig, effects: Effects): Promise<Source> {
  const connection = connectPipedrive(config, effects);
  const find = (
    path: string,
    entity: string,
    taken: typeof DEAL_COLUMNS,
  ): ReturnType<typeof findCustomFields> =>
    findCustomFields(connection, { path: `/api/v2/${path}`, entity, taken });
  const organization = await find('organizationFields', 'account', ORGANIZATION_COLUMNS);
  const person = await find('personFields', 'contact', PERSON_COLUMNS);
  const deal = await find('dealFields', 'opportunity', DEAL_COLUMNS);
  const dealStream = deals(deal.columns);
  const tier = organization.recognised['tier'];
  const streams = [
    users,
    pipelines,
    stages,
    organizations(organization.columns, tier === undefined ? [] : [tier]),
    persons(person.columns),
    dealStream,
    ...(config.stage_history ? [stageStays(dealStream)] : []),
    activities,
  ];
  const maps = pipedriveMaps({
    account: organization.recognised,
    contact: person.recognised,
    opportunity: deal.recognised,
  });
  return openHttpSource(connection, streams, maps);
}
