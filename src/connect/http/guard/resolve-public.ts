import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { Fault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import { isPublicAddress } from './public-address.ts';

/** All addresses of a name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** The machine's resolver. */
export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * A resolver for sockets that gives public addresses only: the socket connects to what was looked at, so a name that
 * answers differently the second time gains nothing. One private address among public ones refuses the name.
 */
export function publicLookup(resolve: Resolve, mayBePrivate: boolean): LookupFunction {
  const find = callbackify((host: string) => publicAddresses(resolve, host, mayBePrivate));
  return (host, options, done) =>
    find(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null) done(error, '');
      else if (options.all === true) done(null, [...addresses]);
      else done(null, first?.address ?? '', first?.family);
    });
}

async function publicAddresses(
  resolve: Resolve,
  host: string,
  mayBePrivate: boolean,
): Promise<readonly LookupAddress[]> {
  const addresses = await resolve(host).catch((cause: unknown) => {
    throw unknownHost(host, cause);
  });
  if (addresses.length === 0) throw unknownHost(host, null);
  if (mayBePrivate || addresses.every(({ address }) => isPublicAddress(address))) return addresses;
  throw new Fault('http_refused', {
    message: `${host} resolves into a private network`,
    problem: connectProblems.make('private_address', { host }),
  });
}

function unknownHost(host: string, cause: unknown): Fault {
  return new Fault('http_failed', {
    message: `cannot resolve ${host}`,
    problem: connectProblems.make('host_unknown', { host }),
    cause,
  });
}
