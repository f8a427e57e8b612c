/** RD Station CRM: organizations, contacts, deals, tasks, by either version of its API. Facts: test/standin/rdstation/facts.md. */
import { isFault } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import { openHttpSource } from '../http/read/open-http-source.ts';
import { readList } from '../http/read/read-list.ts';
import { singlePage } from '../http/page/paginator.ts';
import { ask } from '../http/send/ask.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { Connector, Effects, Source } from '../schema.ts';
import { zRdStationConfig } from './config.ts';
import type { RdStationConfig } from './config.ts';
import { connectRdStation, hostOf, oauthAppOf } from './connection.ts';
import { customColumns, readCustomFields } from './custom-fields.ts';
import { NOTHING_RECOGNISED, rdStationMaps } from './maps.ts';
import {
  CONTACT_COLUMNS,
  contacts,
  dealColumns,
  deals,
  lookupList,
  ORGANIZATION_COLUMNS,
  organizations,
  stages,
  tasks,
  users,
} from './streams.ts';
import { VERSION_1, VERSION_2 } from './version.ts';
import type { ApiVersion } from './version.ts';

/** Reads an account with its token or an app of its own. */
export const rdStationConnector: Connector<RdStationConfig> = {
  kind: 'rdstation',
  title: 'RD Station CRM',
  category: 'crm',
  config: zRdStationConfig,
  auth: ['key', 'oauth_code'],
  hosts: (config) => [hostOf(config)],
  oauth: oauthAppOf,
  maps: rdStationMaps(NOTHING_RECOGNISED, 'BRL'),
  async check(config, effects) {
    const version = versionOf(config);
    try {
      await readList(connectRdStation(config, effects), {
        ask: ask(version.path('users')),
        records: version.records('users'),
        pages: singlePage,
      });
      return ok({ name: hostOf(config) });
    } catch (error) {
      if (isFault(error) && error.problem !== null) return fail(error.problem);
      throw error;
    }
  },
  open: openRdStation,
};

function versionOf({ auth }: RdStationConfig): ApiVersion {
  return auth.kind === 'oauth' ? VERSION_2 : VERSION_1;
}

/** Asks which fields the account added and why deals are lost, and promises its streams. */
async function openRdStation(config: RdStationConfig, effects: Effects): Promise<Source> {
  const connection = connectRdStation(config, effects);
  const version = versionOf(config);
  const fieldsOf = await readCustomFields(connection, version);
  const plainDeal = dealColumns(await readReasons(connection, version));
  const organization = customColumns(fieldsOf('organization'), {
    kind: 'organization',
    taken: ORGANIZATION_COLUMNS,
  });
  const contact = customColumns(fieldsOf('contact'), { kind: 'contact', taken: CONTACT_COLUMNS });
  const deal = customColumns(fieldsOf('deal'), { kind: 'deal', taken: plainDeal });
  const streams = [
    users(version),
    stages(version),
    organizations(version, {
      columns: organization.columns,
      tier: organization.recognised['tier'],
    }),
    contacts(version, contact.columns),
    deals(version, [...plainDeal, ...deal.columns]),
    tasks(version),
  ];
  const recognised = {
    account: organization.recognised,
    contact: contact.recognised,
    opportunity: deal.recognised,
  };
  return openHttpSource(connection, streams, rdStationMaps(recognised, config.currency));
}

/** Names of why deals are lost, by their ids. An account without the list has deals without reasons. */
async function readReasons(
  connection: Connection,
  version: ApiVersion,
): Promise<Map<string, string>> {
  const { path, records, pages } = lookupList(version);
  try {
    const rows = await readList(connection, { ask: ask(path), records, pages });
    return new Map(rows.map(({ id, _id, name }) => [String(id ?? _id), String(name)]));
  } catch (error) {
    if (isFault(error) && error.problem?.code === 'connect.permission_missing') return new Map();
    throw error;
  }
}
