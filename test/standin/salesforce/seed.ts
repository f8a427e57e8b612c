/**
 * The CRM of the demo portfolio as Salesforce would hold it. Accounts keep the demo's ids, which are shorter than real
 * ones: other systems of the portfolio refer to them.
 */
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { demoRows, groupRows } from '../kit/demo-rows.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { collection } from '../kit/store.ts';
import type { StoredRecord } from '../kit/store.ts';
import { seedActivities } from './seed-activities.ts';
import { describeFields, own, ownValues, plain } from './seed-fields.ts';
import { seedHistory } from './seed-history.ts';
import { stageName } from './stage-name.ts';
import type { SalesforceData } from './vendor.ts';

export const DEMO_DOMAIN = 'ipedigital.my.salesforce.com';
/** The app that is registered at the stand-in, and how its tokens live. */
export const DEMO_APP = {
  clientId: 'standin-salesforce-app',
  clientSecret: 'standin-salesforce-secret-9e31',
  lifeMs: 7_200_000,
  rotates: false,
  extra: { instance_url: `https://${DEMO_DOMAIN}` },
};

const ACCOUNT = [
  own('Razão social', 'Razao_social__c', 'legal_name'),
  own('CNPJ', 'CNPJ__c', 'tax_id'),
  own('Região', 'Regiao__c', 'region', 'picklist'),
  own('CNAE', 'CNAE__c', 'industry_code'),
  own('Classe da conta', 'Classe__c', 'tier', 'picklist'),
  own('Nível de serviço', 'Nivel__c', 'service_level', 'picklist'),
  own('Segmento', 'Segmento__c', 'segment', 'picklist'),
  own('Fase do cliente', 'Fase__c', 'lifecycle_stage', 'picklist'),
  own('Idioma', 'Idioma__c', 'language'),
  own('Cliente desde', 'Cliente_desde__c', 'customer_since', 'date'),
  own('Registro de teste', 'Teste__c', 'is_test', 'boolean'),
  own('Interno', 'Interno__c', 'is_internal', 'boolean'),
];
const CONTACT = [
  own('Senioridade', 'Senioridade__c', 'seniority', 'picklist'),
  own('Idioma', 'Idioma__c', 'language'),
  own('Situação', 'Situacao__c', 'status', 'picklist'),
  own('Saiu em', 'Saiu_em__c', 'left_at', 'date'),
];
const OPPORTUNITY = [
  own('Tipo de negócio', 'Tipo__c', 'deal_type', 'picklist'),
  own('Base do valor', 'Base__c', 'amount_basis', 'picklist'),
  own('Categoria de previsão', 'Previsao__c', 'forecast_category', 'picklist'),
  own('Qualificado', 'Qualificado__c', 'qualified', 'boolean'),
  own('Motivo da perda', 'Motivo__c', 'lost_reason', 'picklist'),
  own('Produto', 'Produto__c', 'product_id'),
];
const FIRST = 6_000_000_001;

/** Fills an organization from the streams of a demo portfolio. It has several currencies. */
export function seedSalesforce(streams: readonly FilledStream[]): SalesforceData {
  const rows = demoRows(streams);
  const stays = groupRows(rows('deal_stage_history'), 'deal_id');
  const opportunities = rows('deals').map((row, at) =>
    opportunityRecord(row, {
      id: String(FIRST + at),
      stays: stays.get(String(row['deal_id'])) ?? [],
    }),
  );
  const objects = {
    Organization: [{ Id: '00D000000000001AAA', Name: 'Ipê Digital' }],
    User: rows('owners').map(userRecord),
    Account: rows('companies').map(accountRecord),
    AccountHistory: [],
    Contact: rows('contacts').map(contactRecord),
    OpportunityStage: rows('deal_stages').map(stageRecord),
    Opportunity: opportunities,
    OpportunityHistory: rows('deals').flatMap((row, at) =>
      seedHistory(row, String(FIRST + at), stays.get(String(row['deal_id'])) ?? []),
    ),
    ...seedActivities(rows('activities'), rows('activity_contacts')),
    Case: [],
  };
  const described = { Account: ACCOUNT, Contact: CONTACT, Opportunity: OPPORTUNITY };
  return {
    domain: DEMO_DOMAIN,
    instance: DEMO_DOMAIN,
    oauth: oauthServer(DEMO_APP),
    certificate: { username: '', publicKey: '' },
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, records]) => [name, collection(records, 'Id')]),
    ),
    fields: Object.fromEntries(
      Object.entries(objects).map(([name, records]) => [
        name,
        describeFields(name, records, described[name as keyof typeof described] ?? []),
      ]),
    ),
  };
}

const dated = (created: unknown, modified: unknown): StoredRecord => ({
  CreatedDate: plain(created),
  SystemModstamp: plain(modified),
  IsDeleted: false,
});

function userRecord(row: DemoRow): StoredRecord {
  return {
    Id: row['owner_id'],
    Name: row['name'],
    Email: row['email'],
    IsActive: row['is_active'],
    TimeZoneSidKey: row['timezone'],
    Department: null,
    ManagerId: null,
    ...dated('2022-01-03T12:00:00Z', '2022-01-03T12:00:00Z'),
  };
}

function accountRecord(row: DemoRow): StoredRecord {
  return {
    Id: row['company_id'],
    Name: row['name'],
    Website: row['domain'],
    OwnerId: row['owner_id'],
    ParentId: row['parent_company_id'],
    Industry: row['industry'],
    Type: null,
    BillingCountry: row['country'],
    BillingState: row['state'],
    BillingCity: row['city'],
    NumberOfEmployees: row['employees'],
    AccountSource: row['source_channel'],
    CurrencyIsoCode: row['currency'],
    MasterRecordId: null,
    ...ownValues(ACCOUNT, row),
    ...dated(row['created_at'], row['updated_at']),
  };
}

function contactRecord(row: DemoRow): StoredRecord {
  return {
    Id: row['contact_id'],
    AccountId: row['company_id'],
    Name: row['full_name'],
    Email: row['email'],
    Phone: null,
    Title: row['job_title'],
    OwnerId: null,
    EmailBouncedDate: null,
    MasterRecordId: null,
    ...ownValues(CONTACT, row),
    ...dated(row['created_at'], row['created_at']),
  };
}

/** One list of stages for all processes: those of the same label bear names of their own. */
function stageRecord(row: DemoRow, at: number): StoredRecord {
  return {
    Id: `01J00000000${String(at).padStart(4, '0')}`,
    ApiName: stageName(row['stage_id']),
    MasterLabel: row['label'],
    SortOrder: row['position'],
    DefaultProbability: Number(row['probability']) * 100,
    IsClosed: row['stage_type'] !== 'open',
    IsWon: row['stage_type'] === 'won',
    IsActive: true,
  };
}

type Seed = { id: string; stays: readonly DemoRow[] };

function opportunityRecord(row: DemoRow, { id, stays }: Seed): StoredRecord {
  return {
    Id: id,
    AccountId: row['company_id'],
    Name: row['name'],
    StageName: stageName(row['stage_id']),
    RecordTypeId: row['pipeline_id'],
    Amount: Number(row['amount']),
    CurrencyIsoCode: row['currency'],
    CloseDate: row['close_date'],
    IsClosed: row['is_won'] !== null,
    IsWon: row['is_won'] === true,
    LastStageChangeDate: plain(stays.at(-1)?.['entered_at']),
    Type: null,
    ForecastCategory: 'Pipeline',
    Probability: 50,
    LeadSource: row['source_channel'],
    OwnerId: row['owner_id'],
    ...ownValues(OPPORTUNITY, row),
    ...dated(row['created_at'], row['updated_at']),
  };
}
