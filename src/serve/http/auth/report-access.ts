/** Which reports are open to whom. */
import { isId } from '../../../base/ids.ts';
import type { Problem } from '../../../base/problem.ts';
import { templates } from '../../../report/index.ts';
import type { App } from '../../app/app.ts';
import type { Principal } from '../../people/principal.ts';
import { serveProblems } from '../../problems.ts';
import type { Policy } from './policy.ts';

type Asked = {
  policy: Extract<Policy, { who: 'right' }>;
  params: unknown;
  app: App;
};

/** Why the report that a request names is closed to somebody; null when it is open. It is told like one that is not there. */
export async function findClosedReport(
  principal: Principal,
  { policy, params, app }: Asked,
): Promise<Problem | null> {
  if (policy.report === undefined) return null;
  const { param, to } = policy.report;
  const name = textOf(params, param);
  if (to === 'read')
    return (await isReadable(name, principal, app)) ? null : unknownReport(name, principal);
  const owner = await app.ownReports.ownerOf(name);
  const isOpen =
    owner !== undefined && (principal.rights.has('write_all') || owner === principal.member.id);
  return isOpen ? null : serveProblems.make('unknown_document', { id: name });
}

/** What is made for clients: the reports that are open to them unless others are named. */
const FOR_CLIENTS: ReadonlySet<string> = new Set(
  templates.filter(({ audience }) => audience.includes('client')).map(({ id }) => id),
);

/** Ids of the only reports that are open to somebody; null = all of them. */
export function onlyReportsOf({ member }: Principal): ReadonlySet<string> | null {
  const { reports, role } = member.access;
  if (reports !== null) return new Set(reports);
  return role === 'client' ? FOR_CLIENTS : null;
}

/**
 * May a report be read by this address? `<id>@draft` and `<id>@3` are for those who may change it; a KPI taken apart
 * (`drill.…`) for those who may ask freely; where only some reports are open, those are.
 */
async function isReadable(address: string, principal: Principal, app: App): Promise<boolean> {
  const only = onlyReportsOf(principal);
  if (only !== null) return only.has(address);
  const [id = '', part] = address.split('@');
  if (!isId(id)) return address.startsWith('drill.') ? principal.rights.has('ask') : true;
  if (part === undefined || principal.rights.has('write_all')) return true;
  return (
    principal.rights.has('write') && (await app.ownReports.ownerOf(id)) === principal.member.id
  );
}

function unknownReport(name: string, principal: Principal): Problem {
  const only = onlyReportsOf(principal);
  const known = templates
    .map(({ id }) => id)
    .filter((id) => only === null || only.has(id))
    .join(', ');
  return serveProblems.make('unknown_template', { name, known });
}

function textOf(params: unknown, name: string): string {
  if (typeof params !== 'object' || params === null) return '';
  const value: unknown = Object.entries(params).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}
