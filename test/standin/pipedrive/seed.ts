/** The CRM of the demo portfolio as Pipedrive would hold it. Its ids are numbers already; deals get numbers here. */
import { createHash } from 'node:crypto';
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';
import { demoRows, groupRows } from '../kit/demo-rows.ts';
import { collection } from '../kit/store.ts';
import type { StoredRecord } from '../kit/store.ts';
import type { PipedriveData } from './vendor.ts';

export const DEMO_COMPANY = 'ipedigital';
export const DEMO_TOKEN = 'standin-pipedrive-token-5c1f0a';
/** The app that is registered at the stand-in, and how its tokens live. */
export const DEMO_APP = {
  clientId: 'standin-app',
  clientSecret: 'standin-app-secret-81d2',
  lifeMs: 3_600_000,
  rotates: true,
};

/** A field that the company added: its name there, its type, and the demo's field it holds. */
type OwnField = {
  name: string;
  type: 'varchar' | 'enum' | 'date' | 'double' | 'int' | 'boolean';
  from: string;
};

const own = (name: string, from: string, type: OwnField['type'] = 'varchar'): OwnField => ({
  name,
  type,
  from,
});

const ORGANIZATION_FIELDS = [
  own('Razão social', 'legal_name'),
  own('CNPJ', 'tax_id'),
  own('Site', 'domain'),
  own('Região', 'region', 'enum'),
  own('CNAE', 'industry_code'),
  own('Setor', 'industry', 'enum'),
  own('Classe da conta', 'tier', 'enum'),
  own('Nível de serviço', 'service_level', 'enum'),
  own('Segmento', 'segment', 'enum'),
  own('Fase do cliente', 'lifecycle_stage', 'enum'),
  own('Grupo econômico', 'parent_company_id'),
  own('Funcionários', 'employees', 'int'),
  own('Moeda', 'currency'),
  own('Idioma', 'language'),
  own('Canal', 'source_channel', 'enum'),
  own('Cliente desde', 'customer_since', 'date'),
  own('Registro de teste', 'is_test', 'boolean'),
  own('Interno', 'is_internal', 'boolean'),
];
const PERSON_FIELDS = [
  own('Cargo', 'job_title'),
  own('Senioridade', 'seniority', 'enum'),
  own('Idioma', 'language'),
  own('Situação', 'status', 'enum'),
  own('Saiu em', 'left_at', 'date'),
];
const DEAL_FIELDS = [
  own('Tipo de negócio', 'deal_type', 'enum'),
  own('Base do valor', 'amount_basis', 'enum'),
  own('Categoria de previsão', 'forecast_category', 'enum'),
  own('Qualificado', 'qualified', 'boolean'),
  own('Canal', 'source_channel', 'enum'),
  own('Produto', 'product_id'),
];

/** Fills a company from the streams of a demo portfolio. */
export function seedPipedrive(streams: readonly FilledStream[]): PipedriveData {
  const rows = demoRows(streams);
  const companies = described('organization', ORGANIZATION_FIELDS, rows('companies'));
  const contacts = described('person', PERSON_FIELDS, rows('contacts'));
  const deals = described('deal', DEAL_FIELDS, rows('deals'));
  const stageRows = rows('deal_stages');
  const stays = groupRows(rows('deal_stage_history'), 'deal_id');
  const dealRecords = rows('deals').map((row, at) =>
    dealRecord(row, {
      id: at + 1,
      stays: stays.get(String(row['deal_id'])) ?? [],
      stageRows,
      custom: deals.values(row),
    }),
  );
  return {
    company: DEMO_COMPANY,
    token: DEMO_TOKEN,
    users: collection(rows('owners').map(userRecord)),
    organizations: collection(
      rows('companies').map((row) => organizationRecord(row, companies.values(row))),
    ),
    persons: collection(rows('contacts').map((row) => personRecord(row, contacts.values(row)))),
    deals: collection(dealRecords),
    activities: collection(rows('activities').map(activityRecord)),
    pipelines: collection(pipelineRecords(stageRows)),
    stages: collection(stageRows.filter((row) => row['stage_type'] === 'open').map(stageRecord)),
    fields: {
      organizationFields: companies.fields,
      personFields: contacts.fields,
      dealFields: deals.fields,
    },
    changes: new Map(
      rows('deals').map((row, at) => [
        String(at + 1),
        [
          ...changesOf(stays.get(String(row['deal_id'])) ?? [], stageRows),
          ...lastAmount(row, stays.get(String(row['deal_id'])) ?? []),
        ],
      ]),
    ),
  };
}

/** Descriptions of fields, with options where they have some, and what a row holds in them. */
function described(
  kind: string,
  fields: readonly OwnField[],
  rows: readonly DemoRow[],
): { fields: StoredRecord[]; values: (row: DemoRow) => StoredRecord } {
  const known = fields.map((field, place) => {
    const code = createHash('sha1').update(`${kind} ${field.name}`).digest('hex');
    const labels =
      field.type === 'enum'
        ? [...new Set(rows.flatMap((row) => row[field.from] ?? []))].map(String)
        : [];
    return {
      ...field,
      code,
      options: labels.map((label, at) => ({ id: (place + 1) * 100 + at, label })),
    };
  });
  return {
    fields: [
      {
        field_code: 'name',
        field_name: 'Name',
        field_type: 'varchar',
        is_custom_field: false,
        options: null,
      },
      ...known.map(({ code, name, type, options }) => ({
        field_code: code,
        field_name: name,
        field_type: type,
        is_custom_field: true,
        options: type === 'enum' ? options : null,
      })),
    ],
    values: (row) =>
      Object.fromEntries(
        known.map(({ code, from, options }) => {
          const value = row[from] ?? null;
          const option = options.find(({ label }) => label === String(value));
          return [code, option?.id ?? value];
        }),
      ),
  };
}

function userRecord(row: DemoRow): StoredRecord {
  return {
    id: Number(row['owner_id']),
    name: row['name'],
    email: row['email'],
    active_flag: row['is_active'],
    timezone_name: row['timezone'],
    created: `${String(row['hire_date'])} 09:00:00`,
  };
}

function organizationRecord(row: DemoRow, custom: StoredRecord): StoredRecord {
  return {
    id: Number(row['company_id']),
    name: row['name'],
    owner_id: numberOf(row['owner_id']),
    address: {
      value: `${String(row['city'])}, ${String(row['state'])}`,
      locality: row['city'],
      admin_area_level_1: row['state'],
      country: row['country'],
    },
    add_time: row['created_at'],
    update_time: row['updated_at'] ?? row['created_at'],
    is_deleted: false,
    label_ids: [],
    custom_fields: custom,
  };
}

function personRecord(row: DemoRow, custom: StoredRecord): StoredRecord {
  const email = row['email'];
  return {
    id: Number(row['contact_id']),
    name: row['full_name'],
    owner_id: null,
    org_id: numberOf(row['company_id']),
    emails:
      email === null || email === undefined ? [] : [{ value: email, primary: true, label: 'work' }],
    phones: [],
    add_time: row['created_at'],
    update_time: row['created_at'],
    is_deleted: false,
    custom_fields: custom,
  };
}

type DealSeed = {
  id: number;
  stays: readonly DemoRow[];
  stageRows: readonly DemoRow[];
  custom: StoredRecord;
};

/** A closed deal stays in the stage it was closed in; its status says how. */
function dealRecord(row: DemoRow, { id, stays, stageRows, custom }: DealSeed): StoredRecord {
  const last = stays.findLast(({ stage_id: stage }) => isOpen(stage, stageRows));
  const status = row['is_won'] === null ? 'open' : row['is_won'] === true ? 'won' : 'lost';
  return {
    id,
    title: row['name'],
    owner_id: numberOf(row['owner_id']),
    person_id: null,
    org_id: numberOf(row['company_id']),
    pipeline_id: numberOf(row['pipeline_id']),
    stage_id: numberOf(last?.['stage_id']),
    value: Number(row['amount']),
    currency: row['currency'],
    status,
    probability: null,
    lost_reason: row['lost_reason'],
    expected_close_date: row['close_date'],
    close_time: row['closed_at'],
    won_time: status === 'won' ? row['closed_at'] : null,
    lost_time: status === 'lost' ? row['closed_at'] : null,
    stage_change_time: last?.['entered_at'] ?? row['created_at'],
    add_time: row['created_at'],
    update_time: row['updated_at'],
    is_deleted: false,
    is_archived: false,
    custom_fields: custom,
  };
}

/** Moves, and the amounts and dates that changed with them; the end of the last stay changes the status. */
function changesOf(stays: readonly DemoRow[], stageRows: readonly DemoRow[]): StoredRecord[] {
  return stays.slice(1).flatMap((stay, at) => {
    const before = stays[at] ?? stay;
    const change = (field_key: string, old_value: unknown, new_value: unknown): StoredRecord[] =>
      old_value === new_value
        ? []
        : [
            {
              field_key,
              old_value,
              new_value,
              actor_user_id: numberOf(stay['changed_by']),
              time: stay['entered_at'],
              change_source: 'app',
            },
          ];
    const isMove = isOpen(stay['stage_id'], stageRows);
    return [
      ...(isMove
        ? change('stage_id', before['stage_id'], stay['stage_id'])
        : change('status', 'open', 'closed')),
      ...change('value', before['amount'], stay['amount']),
      ...change('expected_close_date', before['close_date'], stay['close_date']),
    ];
  });
}

/** What a deal is worth now is not what it was worth when it came where it is: it was changed since, in its stage. */
function lastAmount(row: DemoRow, stays: readonly DemoRow[]): StoredRecord[] {
  const last = stays.at(-1);
  if (last === undefined || Number(last['amount']) === Number(row['amount'])) return [];
  return [
    {
      field_key: 'value',
      old_value: last['amount'],
      new_value: row['amount'],
      actor_user_id: numberOf(last['changed_by']),
      time: secondAfter(String(last['entered_at'])),
      change_source: 'app',
    },
  ];
}

function secondAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1000).toISOString();
}

function stageRecord(row: DemoRow): StoredRecord {
  return {
    id: Number(row['stage_id']),
    name: row['label'],
    pipeline_id: Number(row['pipeline_id']),
    order_nr: row['position'],
    deal_probability: Math.round(Number(row['probability']) * 100),
    is_deleted: false,
    add_time: '2022-01-01T12:00:00Z',
    update_time: '2022-01-01T12:00:00Z',
  };
}

function pipelineRecords(stageRows: readonly DemoRow[]): StoredRecord[] {
  const names = new Map(stageRows.map((row) => [Number(row['pipeline_id']), row['pipeline_name']]));
  return [...names].map(([id, name], at) => ({
    id,
    name,
    order_nr: at + 1,
    is_deleted: false,
    add_time: '2022-01-01T12:00:00Z',
    update_time: '2022-01-01T12:00:00Z',
  }));
}

/** Of an activity only what Pipedrive has room for. */
function activityRecord(row: DemoRow): StoredRecord {
  const at = String(row['started_at'] ?? row['completed_at'] ?? '');
  return {
    id: Number(row['activity_id']),
    subject: row['subject'],
    type: row['type'],
    owner_id: numberOf(row['owner_id']),
    deal_id: null,
    person_id: null,
    org_id: numberOf(row['company_id']),
    done: row['status'] === 'held',
    due_date: at.slice(0, 10),
    due_time: at.slice(11, 16),
    duration: typeof row['duration_minutes'] === 'number' ? clockText(row['duration_minutes']) : '',
    marked_as_done_time: row['completed_at'],
    is_deleted: false,
    add_time: row['started_at'] ?? row['completed_at'],
    update_time: row['completed_at'] ?? row['started_at'],
  };
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function isOpen(stage: unknown, stageRows: readonly DemoRow[]): boolean {
  return stageRows.some((row) => row['stage_id'] === stage && row['stage_type'] === 'open');
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
