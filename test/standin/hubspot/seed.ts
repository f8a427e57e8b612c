/** The CRM of the demo portfolio as HubSpot would hold it. Its ids are numbers already; deals get numbers here. */
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { demoRows } from '../kit/demo-rows.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { collection } from '../kit/store.ts';
import type { StoredRecord } from '../kit/store.ts';
import { seedActivities } from './seed-activities.ts';
import { primary, userOf } from './seed-links.ts';
import { seedDeals } from './seed-deals.ts';
import { describeProperties, defined, own, propertiesOf } from './seed-properties.ts';
import type { HubspotData } from './vendor.ts';

export const DEMO_TOKEN = 'pat-na1-standin-0f7c1d2e';
/** The app that is registered at the stand-in, and how its tokens live. */
export const DEMO_APP = {
  clientId: 'standin-hubspot-app',
  clientSecret: 'standin-hubspot-secret-2b90',
  lifeMs: 1_800_000,
  rotates: true,
};

const COMPANY = [
  defined('name', 'name'),
  defined('domain', 'domain'),
  defined('hubspot_owner_id', 'owner_id'),
  defined('hs_parent_company_id', 'parent_company_id'),
  defined('lifecyclestage', 'lifecycle_stage'),
  defined('country', 'country'),
  defined('state', 'state'),
  defined('city', 'city'),
  defined('numberofemployees', 'employees', 'number'),
  defined('hs_merged_object_ids', ''),
  own('Razão social', 'legal_name'),
  own('CNPJ', 'tax_id'),
  own('Região', 'region', 'enumeration'),
  own('CNAE', 'industry_code'),
  own('Setor', 'industry', 'enumeration'),
  own('Classe da conta', 'tier', 'enumeration'),
  own('Nível de serviço', 'service_level', 'enumeration'),
  own('Segmento', 'segment', 'enumeration'),
  own('Moeda', 'currency'),
  own('Idioma', 'language'),
  own('Canal', 'source_channel', 'enumeration'),
  own('Cliente desde', 'customer_since', 'date'),
  own('Registro de teste', 'is_test', 'bool'),
  own('Interno', 'is_internal', 'bool'),
];
const CONTACT = [
  defined('firstname', 'first_name'),
  defined('lastname', 'last_name'),
  defined('email', 'email'),
  defined('jobtitle', 'job_title'),
  own('Senioridade', 'seniority', 'enumeration'),
  own('Idioma', 'language'),
  own('Situação', 'status', 'enumeration'),
  own('Saiu em', 'left_at', 'date'),
];

/** Fills an account from the streams of a demo portfolio. */
export function seedHubspot(streams: readonly FilledStream[]): HubspotData {
  const rows = demoRows(streams);
  const contacts = rows('contacts').map(withNames);
  const deals = seedDeals(rows);
  return {
    token: DEMO_TOKEN,
    oauth: oauthServer(DEMO_APP),
    details: {
      portalId: 44_100_200,
      accountType: 'STANDARD',
      timeZone: 'America/Sao_Paulo',
      companyCurrency: 'BRL',
      additionalCurrencies: ['USD'],
      uiDomain: 'app.hubspot.com',
    },
    owners: collection(rows('owners').map(ownerRecord)),
    pipelines: { deals: pipelines(rows('deal_stages')), tickets: [] },
    properties: {
      companies: describeProperties(COMPANY, rows('companies')),
      contacts: describeProperties(CONTACT, contacts),
      deals: deals.properties,
      tickets: [],
    },
    objects: {
      companies: collection(
        rows('companies').map((row) => companyRecord(row, rows('owner_history'))),
      ),
      contacts: collection(contacts.map(contactRecord)),
      deals: collection(deals.records),
      ...seedActivities(rows('activities'), rows('activity_contacts')),
      tickets: collection(),
    },
    forbidden: new Set(),
  };
}

function ownerRecord(row: DemoRow): StoredRecord {
  const [firstName = '', ...rest] = String(row['name']).split(' ');
  return {
    id: row['owner_id'],
    email: row['email'],
    type: 'PERSON',
    firstName,
    lastName: rest.join(' '),
    userIdIncludingInactive: userOf(row['owner_id']),
    archived: row['is_active'] !== true,
    teams: [{ id: row['team_id'], name: String(row['team_id']), primary: true }],
    createdAt: `${String(row['hire_date'])}T12:00:00.000Z`,
    updatedAt: `${String(row['hire_date'])}T12:00:00.000Z`,
  };
}

function pipelines(stageRows: readonly DemoRow[]): StoredRecord[] {
  const ids = [...new Set(stageRows.map((row) => row['pipeline_id']))];
  return ids.map((id, place) => {
    const within = stageRows.filter((row) => row['pipeline_id'] === id);
    return {
      id,
      label: within[0]?.['pipeline_name'],
      displayOrder: place,
      archived: false,
      stages: within.map(stageRecord),
    };
  });
}

function stageRecord(row: DemoRow): StoredRecord {
  return {
    id: row['stage_id'],
    label: row['label'],
    displayOrder: Number(row['position']) - 1,
    archived: false,
    metadata: {
      isClosed: String(row['stage_type'] !== 'open'),
      probability: row['probability'],
    },
  };
}

function companyRecord(row: DemoRow, ownerHistory: readonly DemoRow[]): StoredRecord {
  const owned = ownerHistory.filter(
    ({ company_id: id, role }) => id === row['company_id'] && role === 'owner',
  );
  return {
    id: row['company_id'],
    properties: propertiesOf(COMPANY, row),
    createdAt: row['created_at'],
    updatedAt: row['updated_at'],
    archived: false,
    history: {
      hubspot_owner_id: owned
        .map((each) => ({
          value: each['owner_id'],
          timestamp: `${String(each['from_date'])}T12:00:00.000Z`,
          sourceType: 'CRM_UI',
        }))
        .toReversed(),
    },
  };
}

function withNames(row: DemoRow): DemoRow {
  const [first = '', ...rest] = String(row['full_name']).split(' ');
  return { ...row, first_name: first, last_name: rest.join(' ') };
}

function contactRecord(row: DemoRow): StoredRecord {
  return {
    id: row['contact_id'],
    properties: propertiesOf(CONTACT, row),
    createdAt: row['created_at'],
    updatedAt: row['created_at'],
    archived: false,
    associated: { companies: primary(row['company_id'], 1) },
  };
}
