/** The CRM of the demo portfolio as RD Station CRM would hold it. It keeps the demo's ids. */
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { demoRows, groupRows } from '../kit/demo-rows.ts';
import { oauthServer } from '../kit/oauth-server.ts';
import { collection } from '../kit/store.ts';
import type { StoredRecord } from '../kit/store.ts';
import { customValues, describeCustom, own } from './seed-custom.ts';
import { firstForm } from './first-form.ts';
import type { RdStationData } from './vendor.ts';

export const DEMO_TOKEN = 'standin-rdstation-token-6f20';
/** The app that is registered at the stand-in, and how its tokens live: two hours, two weeks when nobody uses them. */
export const DEMO_APP = {
  clientId: 'standin-rdstation-app',
  clientSecret: 'standin-rdstation-secret-c0de',
  lifeMs: 7_200_000,
  idleMs: 14 * 86_400_000,
  rotates: true,
};

const ORGANIZATION = [
  own('Razão social', 'legal_name'),
  own('CNPJ', 'tax_id'),
  own('País', 'country'),
  own('UF', 'state'),
  own('Região', 'region'),
  own('Cidade', 'city'),
  own('CNAE', 'industry_code'),
  own('Setor', 'industry'),
  own('Classe da conta', 'tier'),
  own('Nível de serviço', 'service_level'),
  own('Segmento', 'segment'),
  own('Fase do cliente', 'lifecycle_stage'),
  own('Grupo econômico', 'parent_company_id'),
  own('Funcionários', 'employees'),
  own('Moeda', 'currency'),
  own('Idioma', 'language'),
  own('Canal', 'source_channel'),
  own('Cliente desde', 'customer_since', 'date'),
  own('Registro de teste', 'is_test'),
  own('Interno', 'is_internal'),
];
const CONTACT = [
  own('Senioridade', 'seniority'),
  own('Idioma', 'language'),
  own('Situação', 'status'),
  own('Saiu em', 'left_at', 'date'),
];
const DEAL = [
  own('Tipo de negócio', 'deal_type'),
  own('Moeda', 'currency'),
  own('Base do valor', 'amount_basis'),
  own('Categoria de previsão', 'forecast_category'),
  own('Qualificado', 'qualified'),
  own('Canal', 'source_channel'),
  own('Produto', 'product_id'),
];

/** Fills an account from the streams of a demo portfolio. */
export function seedRdStation(streams: readonly FilledStream[]): RdStationData {
  const rows = demoRows(streams);
  const stays = groupRows(rows('deal_stage_history'), 'deal_id');
  const stageRows = rows('deal_stages');
  const open = new Set(
    stageRows.filter((row) => row['stage_type'] === 'open').map((row) => row['stage_id']),
  );
  const custom = [
    ...describeCustom('organization', ORGANIZATION),
    ...describeCustom('contact', CONTACT),
    ...describeCustom('deal', DEAL),
  ];
  const reasons = [...new Set(rows('deals').flatMap((row) => row['lost_reason'] ?? []))];
  return {
    token: DEMO_TOKEN,
    oauth: oauthServer(DEMO_APP),
    first: firstForm(rows('owners'), custom),
    stages: stagesByPipeline(stageRows),
    lists: {
      users: collection(rows('owners').map(userRecord)),
      custom_fields: collection(custom),
      lost_reasons: collection(reasons.map((name) => ({ id: reasonId(name), name }))),
      pipelines: collection(pipelines(stageRows)),
      organizations: collection(rows('companies').map(organizationRecord)),
      contacts: collection(rows('contacts').map(contactRecord)),
      deals: collection(
        rows('deals').map((row) => {
          const passed = stays.get(String(row['deal_id'])) ?? [];
          return dealRecord(
            row,
            passed.findLast((stay) => open.has(stay['stage_id'])),
          );
        }),
      ),
      tasks: collection(rows('activities').slice(0, 900).map(taskRecord)),
    },
  };
}

function reasonId(name: unknown): string {
  return `reason_${String(name)}`;
}

function userRecord(row: DemoRow): StoredRecord {
  return {
    id: row['owner_id'],
    name: row['name'],
    email: row['email'],
    is_active: row['is_active'],
  };
}

function pipelines(stageRows: readonly DemoRow[]): StoredRecord[] {
  const names = new Map(stageRows.map((row) => [row['pipeline_id'], row['pipeline_name']]));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** Only stages of open deals: one that is won or lost stays where it was. */
function stagesByPipeline(stageRows: readonly DemoRow[]): Record<string, StoredRecord[]> {
  const found: Record<string, StoredRecord[]> = {};
  for (const row of stageRows.filter(({ stage_type: type }) => type === 'open'))
    (found[String(row['pipeline_id'])] ??= []).push({
      id: row['stage_id'],
      name: row['label'],
      order: row['position'],
    });
  return found;
}

function organizationRecord(row: DemoRow): StoredRecord {
  return {
    id: row['company_id'],
    name: row['name'],
    url: row['domain'],
    owner_id: row['owner_id'],
    segment_ids: [],
    custom_fields: customValues(ORGANIZATION, row),
    created_at: row['created_at'],
    updated_at: row['updated_at'] ?? row['created_at'],
  };
}

function contactRecord(row: DemoRow): StoredRecord {
  return {
    id: row['contact_id'],
    name: row['full_name'],
    job_title: row['job_title'],
    emails: row['email'] === null ? [] : [{ email: row['email'] }],
    phones: [],
    organization_id: row['company_id'],
    custom_fields: customValues(CONTACT, row),
    created_at: row['created_at'],
    updated_at: row['created_at'],
  };
}

function dealRecord(row: DemoRow, last: DemoRow | undefined): StoredRecord {
  return {
    id: row['deal_id'],
    name: row['name'],
    organization_id: row['company_id'],
    owner_id: row['owner_id'],
    pipeline_id: row['pipeline_id'],
    stage_id: last?.['stage_id'],
    total_price: Number(row['amount']),
    status: row['is_won'] === null ? 'ongoing' : row['is_won'] === true ? 'won' : 'lost',
    expected_close_date: row['close_date'],
    closed_at: row['closed_at'],
    lost_reason_id: row['lost_reason'] === null ? null : reasonId(row['lost_reason']),
    contact_ids: [],
    custom_fields: customValues(DEAL, row),
    created_at: row['created_at'],
    updated_at: row['updated_at'],
  };
}

/** Some of what happened: RD Station knows it only with a deal. */
function taskRecord(row: DemoRow): StoredRecord {
  const isDone = row['status'] === 'held';
  return {
    id: row['activity_id'],
    name: row['subject'],
    type: row['type'],
    deal_id: null,
    owner_ids: [row['owner_id']],
    status: isDone ? 'done' : 'pending',
    due_date: row['started_at'],
    completed_at: isDone ? row['completed_at'] : null,
    created_at: row['started_at'] ?? row['completed_at'],
    updated_at: row['completed_at'] ?? row['started_at'],
  };
}
