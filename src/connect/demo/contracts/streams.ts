import { stream } from '../stream.ts';

export const contracts = stream({
  name: 'contracts',
  subSource: 'contracts',
  key: ['contract_id'],
  about: 'One signed version of an agreement; end_date is the first day no longer covered.',
  fields: {
    contract_id: 'text',
    crm_company_id: 'text',
    client_name: 'text',
    client_tax_id: 'text',
    start_date: 'date',
    end_date: 'date',
    annual_value: 'decimal',
    total_value: 'decimal',
    currency: 'text',
    auto_renew: 'boolean',
    notice_days: 'integer',
    hours_per_month: 'decimal',
    service_level: 'text',
    status: 'text',
    signed_at: 'timestamp',
    supersedes_contract_id: 'text',
  },
});

export const renewals = stream({
  name: 'renewals',
  subSource: 'contracts',
  key: ['renewal_id'],
  about: 'The end of one contract: outcome pending, renewed or lost.',
  fields: {
    renewal_id: 'text',
    contract_id: 'text',
    due_date: 'date',
    outcome: 'text',
    decided_at: 'timestamp',
    expiring_annual_value: 'decimal',
    renewed_annual_value: 'decimal',
    currency: 'text',
    reason: 'text',
  },
});

/** Every stream of the contract register. */
export const contractStreams = [contracts, renewals] as const;
