import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay, firstDay } from '../calendar.ts';
import { timeTie } from '../identity.ts';
import { mistyped } from '../names.ts';
import { decimal } from '../money.ts';
import { catalogue } from '../billing/products.ts';
import { contractedHours } from '../revenue.ts';
import type { RowOf } from '../stream.ts';
import { fixedProjects } from './project-facts.ts';
import type { clients, projects } from './streams.ts';

/** Code of the client that nobody can place, and of our own internal work. */
export const STRAY_CLIENT = 'C9001';
export const INTERNAL_CLIENT = 'C0000';

/** Code of an account in the time sheet. */
export function clientCode(index: number): string {
  return `C${String(index + 1).padStart(4, '0')}`;
}

/** How the time sheet spells the client; colleagues pick it from a list that was typed by hand. */
export function clientName(account: Account): string {
  return mistyped(account.spec.name, account.index * 2 + 1);
}

/** Rows of the client list of the time sheet. */
export function* clientRows(book: Book): Generator<RowOf<typeof clients>> {
  for (const account of book.accounts) {
    const tie = timeTie(account.index, account.taxId);
    yield {
      client_code: clientCode(account.index),
      name: clientName(account),
      tax_id: tie === 'tax_id' ? account.taxId : null,
      domain: tie === 'domain' ? account.domain : null,
      crm_company_id: tie === 'key' ? account.companyId : null,
    };
  }
  yield {
    client_code: INTERNAL_CLIENT,
    name: 'INTERNO - Ipê Digital',
    tax_id: null,
    domain: 'ipedigital.example',
    crm_company_id: null,
  };
  yield {
    client_code: STRAY_CLIENT,
    name: 'Aurora Filmes',
    tax_id: null,
    domain: null,
    crm_company_id: null,
  };
}

/** Id of the running project of an account, and of its n-th one-off. */
export function projectId(index: number, sequence: number): string {
  return `P${String(index + 1).padStart(4, '0')}-${sequence}`;
}

/** Rows of the projects: the retainer or service of each client, and its one-off work. */
export function* projectRows(book: Book): Generator<RowOf<typeof projects>> {
  for (const account of book.accounts) {
    yield runningProject(account, book);
    for (const project of fixedProjects(account, book)) {
      yield {
        project_id: projectId(account.index, project.sequence),
        client_code: clientCode(account.index),
        name: project.name,
        kind: 'fixed',
        service_line: catalogue.project.serviceLine,
        budget_hours: decimal(project.hours),
        starts_on: isoDay(firstDay(project.month)),
        ends_on: isoDay(firstDay(project.month + 2)),
      };
    }
  }
}

function runningProject(account: Account, { timeline }: Book): RowOf<typeof projects> {
  const line = account.lines.find((one) => one.spec.hours > 0) ?? account.lines[0];
  const day = Math.min(
    timeline.today,
    account.leftDay === null || account.returnedDay !== null ? timeline.today : account.leftDay - 1,
  );
  const hours = contractedHours(account, day);
  return {
    project_id: projectId(account.index, 0),
    client_code: clientCode(account.index),
    name: hours > 0 ? 'Contrato mensal' : 'Atendimento',
    kind: hours > 0 ? 'retainer' : 't_and_m',
    service_line: line === undefined ? null : catalogue[line.product].serviceLine,
    budget_hours: hours > 0 ? decimal(hours * 100) : null,
    starts_on: isoDay(account.onboardedDay),
    ends_on:
      account.leftDay === null || account.returnedDay !== null ? null : isoDay(account.leftDay),
  };
}
