import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { daysBefore, daysBetween, readTables, sum } from '../../../test/demo/portfolio-tables.ts';
import type { DemoRow } from './rows-of.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/demo.md'), 'utf8');
const today = '2026-11-23';
const tables = readTables({ today });
const { rows, mrr, rate, company, companyOfCustomer } = tables;

function idOf(name: string): string {
  return String(company(name)['company_id']);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** Retention of twelve months to October: kept and capped shares of the opening MRR, and clients kept. */
function retention(rateDay: string): {
  net: number;
  gross: number;
  kept: number;
  opening: number;
} {
  const pairs = rows('companies')
    .filter((row) => row['customer_since'] !== null)
    .map((row) => String(row['company_id']))
    .map((companyId) => ({
      open: mrr('2025-10-31', { companyId }),
      close: mrr('2026-10-31', { companyId, rateDay }),
    }))
    .filter(({ open }) => open > 0);
  const base = pairs.reduce((total, { open }) => total + open, 0);
  return {
    net: pairs.reduce((total, { close }) => total + close, 0) / base,
    gross: pairs.reduce((total, { open, close }) => total + Math.min(open, close), 0) / base,
    kept: pairs.filter(({ close }) => close > 0).length,
    opening: pairs.length,
  };
}

function overdue(name: string | null): number {
  const open = rows('invoices').filter(
    (row) => row['status'] === 'open' && String(row['due_date']) < today,
  );
  const own =
    name === null
      ? open
      : open.filter((row) => companyOfCustomer(row['customer_id']) === idOf(name));
  return sum(own, (row) => Number(row['total']) * rate(row['currency'], today));
}

function quarter(rowsOfQuarter: readonly DemoRow[], field: string): readonly DemoRow[] {
  return rowsOfQuarter.filter(
    (row) => String(row[field]) >= '2026-08-01' && String(row[field]) < '2026-11-01',
  );
}

function labour(code: string): { hours: number; cost: number } {
  const entries = quarter(rows('time_entries'), 'work_date').filter(
    (row) => row['client_code'] === code,
  );
  const card = (entry: DemoRow): DemoRow | undefined =>
    rows('rate_cards').find(
      (row) =>
        row['owner_id'] === entry['owner_id'] &&
        row['kind'] === 'cost' &&
        String(row['from_date']) <= String(entry['work_date']) &&
        (row['to_date'] === null || String(entry['work_date']) < String(row['to_date'])),
    );
  return {
    hours: sum(
      entries.filter((row) => row['cost_class'] === 'service_labour'),
      (row) => Number(row['hours']),
    ),
    cost: sum(entries, (row) => Number(row['hours']) * Number(card(row)?.['hourly_rate'])),
  };
}

function invoiced(name: string): number {
  const own = quarter(rows('invoice_lines'), 'invoice_date').filter(
    (row) => row['pass_through'] === false && companyOfCustomer(row['customer_id']) === idOf(name),
  );
  return sum(own, (row) => Number(row['net_amount']));
}

function touches(name: string, from: string, to: string): number {
  return rows('activities').filter(
    (row) =>
      row['company_id'] === idOf(name) &&
      row['status'] === 'held' &&
      row['is_bulk'] === false &&
      row['type'] !== 'note' &&
      String(row['completed_at']) >= from &&
      String(row['completed_at']) < to,
  ).length;
}

function csat(channel: string): string {
  const answers = rows('responses').filter(
    (row) => row['kind'] === 'csat' && row['channel'] === channel,
  );
  const good = answers.filter((row) => Number(row['score']) >= 4).length;
  return `${Math.round((100 * good) / answers.length)} %`;
}

describe('the page on the demo tells the figures of the rows', () => {
  const constant = retention('2025-10-31');
  const handover = daysBefore(today, 165);
  const clinic = labour('C0017');
  const knits = labour('C0018');
  const aurora = idOf('Aurora Móveis');
  const contract = rows('contracts').find((row) => row['contract_id'] === 'CT-0001-5');
  const lost = ['Festa Certa', 'Ideia Clara Cursos', 'Usina do Pão'].map((name) =>
    mrr('2026-04-10', { companyId: idOf(name) }),
  );
  const group = ['Grupo Horizonte', 'Colégio Horizonte', 'Estuda Mais Online'].map((name) =>
    mrr(today, { companyId: idOf(name) }),
  );
  const two = overdue('Metalúrgica Serrana') + overdue('Rede Farma Litoral');
  const vertente = { companyId: idOf('Vertente Financeira') };
  const orphaned = rows('tickets').filter((row) => row['organization_id'] === null).length;
  const gone = rows('contacts').filter((row) => row['status'] === 'left').length;

  test.each([
    [
      'MRR',
      `R$ ${whole(mrr('2026-10-31'))} a month, from R$ ${whole(mrr('2023-11-30'))} three years before`,
    ],
    [
      'net retention',
      `${percent(constant.net)} at constant rates, ${percent(retention('2026-10-31').net)} as reported`,
    ],
    ['gross retention', percent(constant.gross)],
    ['clients kept', `${constant.kept} of ${constant.opening}`],
    [
      'rows',
      `${whole(rows('activities').length)} activities, ${whole(rows('tickets').length)} tickets, ${whole(rows('time_entries').length)} time entries, ${whole(rows('invoice_lines').length)} invoice lines, ${whole(rows('subscription_lines').length)} subscription lines`,
    ],
    ['silent MRR', `pays R$ ${whole(mrr(today, { companyId: aurora }))} a month`],
    [
      'silent contract',
      `R$ ${whole(Number(contract?.['annual_value']))} a year ends on 20 January, in ${daysBetween(today, contract?.['end_date'])} days`,
    ],
    [
      'touches',
      `${touches('Vertente Financeira', daysBefore(handover, 165), handover)} touches in the 165 days before became ${touches('Vertente Financeira', handover, '2027')} in the 165 days after`,
    ],
    [
      'contraction',
      `from R$ ${whole(mrr(daysBefore(today, 63), vertente))} to R$ ${whole(mrr(today, vertente))} a month`,
    ],
    [
      'hours',
      `used ${whole(clinic.hours)} of 288 hours contracted and Malhas Itajaí ${whole(knits.hours)} of 240`,
    ],
    [
      'losses',
      `R$ ${whole(clinic.cost)} against R$ ${whole(invoiced('Clínica Bem Viver'))} invoiced, and R$ ${whole(knits.cost)} against R$ ${whole(invoiced('Malhas Itajaí'))}`,
    ],
    ['cohort', `R$ ${whole(lost.reduce((total, value) => total + value, 0))} a month together`],
    ['tickets without organisation', `${orphaned} tickets without an organisation`],
    [
      'dollar',
      `from R$ ${rate('USD', '2025-10-31')} to R$ ${rate('USD', '2026-10-31')}: that alone lifts net retention from ${percent(constant.net)}`,
    ],
    ['overdue', `R$ ${whole(overdue(null))} are overdue`],
    [
      'two payers',
      `Metalúrgica Serrana (R$ ${whole(overdue('Metalúrgica Serrana'))}) and Rede Farma Litoral (R$ ${whole(overdue('Rede Farma Litoral'))}) hold ${Math.round((100 * two) / overdue(null))} %`,
    ],
    ['group', `R$ ${whole(group.reduce((total, value) => total + value, 0))} a month, more than`],
    [
      'CSAT',
      `${csat('chat')} in chat, ${csat('phone')} by phone, ${csat('email')} by mail, ${csat('portal')} in the portal`,
    ],
    ['contacts', `${gone} of ${rows('contacts').length} contacts`],
  ])('%s', (_name, text) => {
    expect(page).toContain(text);
  });
});
