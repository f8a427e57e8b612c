import type { Problem } from '../../../base/problem.ts';
import { connectProblems } from '../../problems.ts';
import { isAddress, isPublicAddress } from './public-address.ts';

/** What may be reached. `privateHosts` may lie in a private network and speak plain http: an administrator named them. */
export type Reach = { hosts: readonly string[]; privateHosts: readonly string[] };

const PORTS = new Set(['', '443', '8443']);

/** Why this address must not be requested; null when it may be. Names are looked at again when they are resolved. */
export function findUrlProblem(url: URL, { hosts, privateHosts }: Reach): Problem | null {
  const host = url.hostname;
  if (!isNamed(host, hosts)) return connectProblems.make('host_refused', { host });
  if (url.username !== '' || url.password !== '')
    return connectProblems.make('address_refused', { host });
  if (privateHosts.includes(url.host) && /^https?:$/.test(url.protocol)) return null;
  if (url.protocol !== 'https:' || !PORTS.has(url.port))
    return connectProblems.make('address_refused', { host });
  if (isAddress(host) && !isPublicAddress(host))
    return connectProblems.make('private_address', { host });
  return null;
}

/** `*.zendesk.com` stands for one label in front: `acme.zendesk.com`, not `a.b.zendesk.com`. */
function isNamed(host: string, hosts: readonly string[]): boolean {
  return hosts.some((each) => {
    if (!each.startsWith('*.')) return each.toLowerCase() === host;
    const [, ...rest] = host.split('.');
    return rest.join('.') === each.slice(2).toLowerCase();
  });
}
