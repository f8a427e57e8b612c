import type { Stock } from './stock.ts';

const UNDECIDED = {
  from: 'due_date - 90',
  to: 'least(coalesce(decided_on, due_date + 1), due_date + 1)',
};

/** Renewals that come due within 90 days and are not decided, with their annual value; open risks, and those that cap the health score. */
export const commitment: Stock = {
  name: 'commitment',
  needs: ['work.renewal_due', 'risk_flag', 'work.ticket_story'],
  title: [
    'Renewals and risks by day',
    'Renovações e riscos por dia',
    'Renovaciones y riesgos por día',
  ],
  measures: {
    renewals_due_90: 'count',
    renewals_due_value_90: 'amount',
    risk_open: 'count',
    critical_open: 'count',
  },
  shared: '',
  pieces: [
    { rows: 'work.renewal_due', ...UNDECIDED, currency: null, adds: { renewals_due_90: '1' } },
    {
      rows: 'work.renewal_due where annual_value is not null',
      ...UNDECIDED,
      currency: 'currency',
      adds: { renewals_due_value_90: 'annual_value' },
    },
    {
      rows: 'risk_flag',
      from: 'opened_on',
      to: 'closed_on',
      currency: null,
      adds: {
        risk_open: '1',
        critical_open: "case when lower(severity) = 'critical' then 1 else 0 end",
      },
    },
    {
      rows: "work.ticket_story where escalated and priority in ('urgent', 'critical')",
      from: 'cast(created_at as date)',
      to: 'cast(last_solved_at as date)',
      currency: null,
      adds: { critical_open: '1' },
    },
  ],
};
