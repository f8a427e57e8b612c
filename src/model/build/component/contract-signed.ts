import { convertText, localDay, rateOn } from '../sql-text.ts';
import type { BuildInput } from '../step.ts';
import { componentStep } from './component.ts';

const rows = (input: BuildInput): string => `
select c.account_id, c.day, 1 as signed, ${convertText('c.annual_value', 'f.rate', input)} as annual_value, 1 as source_rows
from (
  select account_id, annual_value, coalesce(currency, :currency) as currency, coalesce(${localDay('signed_at')}, start_date) as day
  from contract
  where coalesce(status, 'signed') in ('signed', 'active', 'ended') and annual_value is not null
) as c
join work.rate as f on ${rateOn('f', 'c.currency', 'c.day')}
where c.day <= :today`;

/** Contracts by the day they were signed; where nobody noted it, by their first day. */
export const contractSigned = componentStep({
  table: 'contract_signed',
  needs: ['contract', 'fx_day'],
  title: ['Signed contracts', 'Contratos assinados', 'Contratos firmados'],
  rows,
  owner: 'account',
  fields: [],
  measures: { signed: 'count', annual_value: 'amount' },
  keepRows: false,
});
