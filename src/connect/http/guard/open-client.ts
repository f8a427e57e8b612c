import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Fault, required } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { HttpClient, HttpReply, HttpRequest, HttpSpec } from '../../schema.ts';
import { findUrlProblem } from './check-url.ts';
import type { Reach } from './check-url.ts';
import { exchange } from './exchange.ts';
import type { ExchangeLimits, Wire } from './exchange.ts';
import { publicLookup, systemResolve } from './resolve-public.ts';
import type { Resolve } from './resolve-public.ts';

/** How all connectors go out. */
export type Outbound = {
  /** `https://host/path` goes to `GATEWAY/host/path`, e.g. `http://127.0.0.1:7540`; null = straight out. */
  gateway: string | null;
  /** Hosts (`name` or `name:port`) that may be private or speak plain http. */
  privateHosts: readonly string[];
  limits: ExchangeLimits;
  resolve: Resolve;
};

const MB = 1024 * 1024;
const MOST_HOPS = 3;
const AGENT = { keepAlive: true, maxSockets: 8, timeout: 60_000 };

/** Straight out, to public addresses, 30 s and 50 MB for an answer. */
export const DEFAULT_OUTBOUND: Outbound = {
  gateway: null,
  privateHosts: [],
  limits: { deadlineMs: 30_000, mostBytes: 50 * MB },
  resolve: systemResolve,
};

/** The factory of guarded clients for one server; sockets are shared by all of them. `close` ends idle ones. */
export function openOutbound(outbound: Outbound): {
  http(spec: HttpSpec): HttpClient;
  close(): void;
} {
  const agents = { http: new HttpAgent(AGENT), https: new HttpsAgent(AGENT) };
  return {
    http: ({ hosts }) => {
      const reach = { hosts, privateHosts: outbound.privateHosts };
      return {
        send: (request, signal) =>
          followHops(request, { outbound, reach, wire: { agents, signal } }),
      };
    },
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

type Way = { outbound: Outbound; reach: Reach; wire: Pick<Wire, 'agents' | 'signal'> };

/** Each hop is looked at like the first one; credentials do not go along to another host. */
async function followHops(first: HttpRequest, way: Way): Promise<HttpReply> {
  let request = first;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const reply = await sendOnce(request, way);
    const location = reply.headers['location'];
    if (reply.status < 300 || reply.status > 399 || location === undefined) return reply;
    request = redirected(request, reply.status, location);
  }
  const host = new URL(first.url).hostname;
  throw new Fault('http_refused', {
    message: `${host} redirects more than ${MOST_HOPS} times`,
    problem: connectProblems.make('connection_failed', { host }),
  });
}

function sendOnce(request: HttpRequest, { outbound, reach, wire }: Way): Promise<HttpReply> {
  const url = parseUrl(request.url);
  const problem = findUrlProblem(url, reach);
  if (problem !== null)
    throw new Fault('http_refused', { message: `${url.hostname} is refused`, problem });
  const { gateway, limits, resolve } = outbound;
  const target =
    gateway === null ? url : new URL(`${gateway}/${url.host}${url.pathname}${url.search}`);
  const mayBePrivate = gateway !== null || reach.privateHosts.includes(url.host);
  return exchange(request, target, {
    ...wire,
    limits,
    lookup: publicLookup(resolve, mayBePrivate),
  });
}

function parseUrl(text: string): URL {
  // The address may hold a secret: what cannot be parsed is not shown.
  const url = URL.canParse(text) ? new URL(text) : null;
  return required(url, 'an absolute address of the source');
}

function redirected(request: HttpRequest, status: number, location: string): HttpRequest {
  const from = new URL(request.url);
  const url = new URL(location, from);
  const { accept = '*/*' } = request.headers;
  const headers = url.host === from.host ? request.headers : { accept };
  const keeps = status === 307 || status === 308;
  return keeps && url.host === from.host
    ? { ...request, url: url.href, headers }
    : { method: 'GET', url: url.href, headers, body: null };
}
