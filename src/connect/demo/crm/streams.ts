import { stream } from '../stream.ts';

export const companies = stream({
  name: 'companies',
  subSource: 'crm',
  key: ['company_id'],
  about: 'One company as the CRM holds it today: clients, former clients and prospects.',
  fields: {
    company_id: 'text',
    name: 'text',
    legal_name: 'text',
    domain: 'text',
    tax_id: 'text',
    country: 'text',
    state: 'text',
    region: 'text',
    city: 'text',
    industry_code: 'text',
    industry: 'text',
    tier: 'text',
    service_level: 'text',
    segment: 'text',
    lifecycle_stage: 'text',
    owner_id: 'text',
    source_channel: 'text',
    parent_company_id: 'text',
    employees: 'integer',
    currency: 'text',
    language: 'text',
    is_test: 'boolean',
    is_internal: 'boolean',
    customer_since: 'date',
    created_at: 'timestamp',
    updated_at: 'timestamp',
  },
});

export const companyHistory = stream({
  name: 'company_history',
  subSource: 'crm',
  key: ['history_id'],
  about:
    'One value of one company property over a half-open interval; property is tier, segment, region, service_level or parent_company_id.',
  fields: {
    history_id: 'text',
    company_id: 'text',
    property: 'text',
    value: 'text',
    from_date: 'date',
    to_date: 'date',
  },
});

export const owners = stream({
  name: 'owners',
  subSource: 'crm',
  key: ['owner_id'],
  about:
    'One colleague. The id comes from the company directory and is the same in every sub-source.',
  fields: {
    owner_id: 'text',
    name: 'text',
    email: 'text',
    role: 'text',
    team_id: 'text',
    hire_date: 'date',
    end_date: 'date',
    fte: 'decimal',
    timezone: 'text',
    is_active: 'boolean',
  },
});

export const ownerHistory = stream({
  name: 'owner_history',
  subSource: 'crm',
  key: ['assignment_id'],
  about:
    'Who held a company in which role (owner, csm) over a half-open interval; split_percent of a role sums to 100.',
  fields: {
    assignment_id: 'text',
    company_id: 'text',
    owner_id: 'text',
    role: 'text',
    from_date: 'date',
    to_date: 'date',
    split_percent: 'decimal',
  },
});

export const teams = stream({
  name: 'teams',
  subSource: 'crm',
  key: ['team_id'],
  about: 'One team with its manager.',
  fields: { team_id: 'text', name: 'text', parent_team_id: 'text', manager_owner_id: 'text' },
});

export const teamMembers = stream({
  name: 'team_members',
  subSource: 'crm',
  key: ['membership_id'],
  about: 'A colleague in a team over a half-open interval.',
  fields: {
    membership_id: 'text',
    team_id: 'text',
    owner_id: 'text',
    from_date: 'date',
    to_date: 'date',
  },
});

export const contacts = stream({
  name: 'contacts',
  subSource: 'crm',
  key: ['contact_id'],
  about: 'One person at a company; left_at says when the person left it.',
  fields: {
    contact_id: 'text',
    company_id: 'text',
    full_name: 'text',
    email: 'text',
    job_title: 'text',
    seniority: 'text',
    language: 'text',
    status: 'text',
    left_at: 'date',
    created_at: 'timestamp',
  },
});

export const contactRoles = stream({
  name: 'contact_roles',
  subSource: 'crm',
  key: ['contact_role_id'],
  about:
    'A role of a contact (decision_maker, champion, sponsor, billing, user) over a half-open interval.',
  fields: {
    contact_role_id: 'text',
    contact_id: 'text',
    company_id: 'text',
    role: 'text',
    from_date: 'date',
    to_date: 'date',
  },
});

export const dealStages = stream({
  name: 'deal_stages',
  subSource: 'crm',
  key: ['stage_id'],
  about: 'One stage of a pipeline; stage_type is open, won or lost; probability is 0 to 1.',
  fields: {
    stage_id: 'text',
    pipeline_id: 'text',
    pipeline_name: 'text',
    label: 'text',
    position: 'integer',
    stage_type: 'text',
    probability: 'decimal',
    is_qualified: 'boolean',
  },
});

export const deals = stream({
  name: 'deals',
  subSource: 'crm',
  key: ['deal_id'],
  about: 'One deal as it stands today; amount is annual contract value in its own currency.',
  fields: {
    deal_id: 'text',
    company_id: 'text',
    name: 'text',
    deal_type: 'text',
    pipeline_id: 'text',
    stage_id: 'text',
    amount: 'decimal',
    currency: 'text',
    amount_basis: 'text',
    close_date: 'date',
    closed_at: 'timestamp',
    is_won: 'boolean',
    lost_reason: 'text',
    owner_id: 'text',
    forecast_category: 'text',
    qualified: 'boolean',
    source_channel: 'text',
    product_id: 'text',
    created_at: 'timestamp',
    updated_at: 'timestamp',
  },
});

export const dealStageHistory = stream({
  name: 'deal_stage_history',
  subSource: 'crm',
  key: ['stage_history_id'],
  about: 'One stay of a deal in a stage, with amount and close date as they were on entry.',
  fields: {
    stage_history_id: 'text',
    deal_id: 'text',
    stage_id: 'text',
    entered_at: 'timestamp',
    exited_at: 'timestamp',
    amount: 'decimal',
    close_date: 'date',
    changed_by: 'text',
  },
});

export const activities = stream({
  name: 'activities',
  subSource: 'crm',
  key: ['activity_id'],
  about:
    'One interaction: type meeting, call, email, chat, whatsapp, business_review, workshop, site_visit, note or task; status planned, held, no_show or cancelled.',
  fields: {
    activity_id: 'text',
    company_id: 'text',
    owner_id: 'text',
    type: 'text',
    direction: 'text',
    status: 'text',
    started_at: 'timestamp',
    completed_at: 'timestamp',
    duration_minutes: 'integer',
    subject: 'text',
    replied_at: 'timestamp',
    is_bulk: 'boolean',
  },
});

export const activityContacts = stream({
  name: 'activity_contacts',
  subSource: 'crm',
  key: ['activity_id', 'contact_id'],
  about: 'A contact invited to or addressed by an activity.',
  fields: { activity_id: 'text', contact_id: 'text', attended: 'boolean', replied_at: 'timestamp' },
});

export const touchPlan = stream({
  name: 'touch_plan',
  subSource: 'crm',
  key: ['slot_id'],
  about:
    'One expected touch; kept when a touch of that type happens within tolerance_days of due_date.',
  fields: {
    slot_id: 'text',
    company_id: 'text',
    type: 'text',
    cadence_days: 'integer',
    due_date: 'date',
    tolerance_days: 'integer',
  },
});

export const riskFlags = stream({
  name: 'risk_flags',
  subSource: 'crm',
  key: ['risk_id'],
  about: 'One risk episode of a company; outcome is saved, lost or null while open.',
  fields: {
    risk_id: 'text',
    company_id: 'text',
    reason: 'text',
    severity: 'text',
    opened_on: 'date',
    closed_on: 'date',
    outcome: 'text',
  },
});

export const forecasts = stream({
  name: 'forecasts',
  subSource: 'crm',
  key: ['forecast_id'],
  about: 'What an owner expected to book in a month, frozen when submitted.',
  fields: {
    forecast_id: 'text',
    owner_id: 'text',
    month: 'date',
    submitted_at: 'timestamp',
    category: 'text',
    amount: 'decimal',
    currency: 'text',
  },
});

export const targets = stream({
  name: 'targets',
  subSource: 'crm',
  key: ['target_id'],
  about:
    'A goal for a KPI over a month or quarter, of an owner (scope user), a team or the company (scope tenant). Money in BRL, ratios as fractions. period_end is exclusive.',
  fields: {
    target_id: 'text',
    scope: 'text',
    owner_id: 'text',
    team_id: 'text',
    kpi: 'text',
    period_kind: 'text',
    period_start: 'date',
    period_end: 'date',
    value: 'decimal',
  },
});

export const onboardings = stream({
  name: 'onboardings',
  subSource: 'crm',
  key: ['onboarding_id'],
  about:
    'How a client was taken on: the days it should take, the days it waited for the client, the first result.',
  fields: {
    onboarding_id: 'text',
    company_id: 'text',
    started_on: 'date',
    target_days: 'integer',
    first_value_on: 'date',
    completed_on: 'date',
    paused_days: 'integer',
  },
});

export const stageEntries = stream({
  name: 'stage_entries',
  subSource: 'crm',
  key: ['company_id', 'stage'],
  about: 'The first day of a company in a stage of the relationship.',
  fields: { company_id: 'text', stage: 'text', entered_on: 'date' },
});

export const actionItems = stream({
  name: 'action_items',
  subSource: 'crm',
  key: ['action_id'],
  about: 'What somebody promised in a meeting; side us or client.',
  fields: {
    action_id: 'text',
    company_id: 'text',
    title: 'text',
    side: 'text',
    due_on: 'date',
    done_on: 'date',
  },
});

export const pulses = stream({
  name: 'pulses',
  subSource: 'crm',
  key: ['company_id', 'rated_on'],
  about: 'What the account manager thinks of a client, 1 to 5, once a month.',
  fields: { company_id: 'text', rated_on: 'date', rating: 'integer' },
});

/** Every stream of the CRM. */
export const crmStreams = [
  companies,
  companyHistory,
  owners,
  ownerHistory,
  teams,
  teamMembers,
  contacts,
  contactRoles,
  dealStages,
  deals,
  dealStageHistory,
  activities,
  activityContacts,
  touchPlan,
  riskFlags,
  forecasts,
  targets,
  onboardings,
  stageEntries,
  actionItems,
  pulses,
] as const;
