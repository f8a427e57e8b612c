import { stream } from '../stream.ts';

export const clients = stream({
  name: 'clients',
  subSource: 'time',
  key: ['client_code'],
  about:
    'One client of the time and cost ledger, named as somebody typed it; crm_company_id is often missing.',
  fields: {
    client_code: 'text',
    name: 'text',
    tax_id: 'text',
    domain: 'text',
    crm_company_id: 'text',
  },
});

export const projects = stream({
  name: 'projects',
  subSource: 'time',
  key: ['project_id'],
  about:
    'One engagement: kind retainer, fixed or t_and_m; budget_hours per month for retainers, in total otherwise.',
  fields: {
    project_id: 'text',
    client_code: 'text',
    name: 'text',
    kind: 'text',
    service_line: 'text',
    budget_hours: 'decimal',
    starts_on: 'date',
    ends_on: 'date',
  },
});

export const timeEntries = stream({
  name: 'time_entries',
  subSource: 'time',
  key: ['entry_id'],
  about:
    'Hours of one colleague on one task of one day; cost_class service_labour, account_mgmt, success or onboarding.',
  fields: {
    entry_id: 'text',
    owner_id: 'text',
    client_code: 'text',
    client_name: 'text',
    project_id: 'text',
    work_date: 'date',
    hours: 'decimal',
    billable: 'boolean',
    cost_class: 'text',
    note: 'text',
  },
});

export const rateCards = stream({
  name: 'rate_cards',
  subSource: 'time',
  key: ['rate_id'],
  about: 'Hourly rate of a colleague over a half-open interval; kind cost (loaded) or bill.',
  fields: {
    rate_id: 'text',
    owner_id: 'text',
    kind: 'text',
    hourly_rate: 'decimal',
    currency: 'text',
    from_date: 'date',
    to_date: 'date',
  },
});

export const capacity = stream({
  name: 'capacity',
  subSource: 'time',
  key: ['owner_id', 'work_date'],
  about:
    'Hours of one colleague on one weekday; leave and holidays are already out of available_hours.',
  fields: {
    owner_id: 'text',
    work_date: 'date',
    available_hours: 'decimal',
    leave_hours: 'decimal',
    holiday_hours: 'decimal',
  },
});

export const costLines = stream({
  name: 'cost_lines',
  subSource: 'time',
  key: ['cost_id'],
  about:
    'One cost posting net of tax: on a client (client_code) or in a pool. Labour of people who keep time sheets is not here.',
  fields: {
    cost_id: 'text',
    cost_class: 'text',
    amount: 'decimal',
    currency: 'text',
    posted_on: 'date',
    client_code: 'text',
    project_id: 'text',
    pool: 'text',
    vendor: 'text',
    channel: 'text',
  },
});

export const allocationRules = stream({
  name: 'allocation_rules',
  subSource: 'time',
  key: ['rule_id'],
  about:
    'How a pool goes to clients over a half-open interval: driver hours, tickets, touchpoints, revenue, mrr or equal.',
  fields: { rule_id: 'text', pool: 'text', driver: 'text', from_date: 'date', to_date: 'date' },
});

/** Every stream of the time and cost ledger. */
export const timeStreams = [
  clients,
  projects,
  timeEntries,
  rateCards,
  capacity,
  costLines,
  allocationRules,
] as const;
