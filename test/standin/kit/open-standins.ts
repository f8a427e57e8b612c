/** One server for all stand-ins: a gateway, as `RAPPORT_GATEWAY` names it. `/host/path` goes to the vendor of `host`. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/base/clock.ts';
import { noFaults } from './faults.ts';
import type { FaultKind, FaultPlan } from './faults.ts';
import { reply } from './vendor.ts';
import type { Vendor, VendorReply, VendorRequest } from './vendor.ts';

export type Standins = {
  /** `http://127.0.0.1:port`. */
  url: string;
  /** Requests that reached a vendor, faults and refusals left out: what the ideal is compared with. */
  served(): number;
  /** Every request as text, with headers: where a test looks for what should not be there. */
  log: readonly string[];
  /** From now on this goes wrong. */
  fail(plan: FaultPlan): void;
  /** The process that asked is gone: what it was told last does not come again. */
  forget(): void;
  close(): Promise<void>;
};

type World = {
  vendors: ReadonlyMap<string, Vendor>;
  clock: Clock;
  faults: FaultPlan;
  served: number;
  log: string[];
  /** The reply before: a page that comes again is the one of the request before, never the end of another list. */
  before: { list: string | null; answer: VendorReply } | null;
  /** List → the request that began it: its first page is never that of the list that was read before. */
  beginnings: Map<string, string>;
};

/** Starts the vendors on loopback. */
export async function openStandins(
  vendors: readonly Vendor[],
  { clock, port = 0 }: { clock: Clock; port?: number },
): Promise<Standins> {
  const byHost = new Map(vendors.flatMap((vendor) => vendor.hosts.map((host) => [host, vendor])));
  const world: World = {
    vendors: byHost,
    clock,
    faults: noFaults,
    served: 0,
    log: [],
    before: null,
    beginnings: new Map(),
  };
  const server = createServer((incoming, outgoing) => {
    void readRequest(incoming).then((request) => serve(world, request, outgoing));
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    served: () => world.served,
    log: world.log,
    fail(plan) {
      world.faults = plan;
    },
    forget() {
      world.before = null;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<VendorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const url = new URL(incoming.url ?? '/', 'http://gateway');
  const [, host = '', ...rest] = url.pathname.split('/');
  return {
    method: incoming.method ?? 'GET',
    host,
    path: `/${rest.join('/')}`,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: Buffer.concat(chunks).toString(),
  };
}

function serve(world: World, request: VendorRequest, outgoing: ServerResponse): void {
  world.log.push(`${request.method} ${request.host}${request.path}?${request.query.toString()}`);
  const fault = world.faults();
  if (fault !== null && isBroken(fault, outgoing, world.clock.now())) return;
  const vendor = world.vendors.get(request.host);
  if (vendor === undefined) {
    write(outgoing, reply({ error: `no stand-in for ${request.host}` }, 404));
    return;
  }
  const { before } = world;
  const list = vendor.listOf === undefined ? request.path : vendor.listOf(request);
  const begins = isBeginning(world, list, request);
  const isRepeated = fault === 'repeat' && before?.list === list && !begins;
  const answer =
    isRepeated && before !== null ? before.answer : vendor.answer(request, world.clock.now());
  const isServed = answer.status >= 200 && answer.status < 300;
  if (isServed && fault === null) world.served += 1;
  if (isServed) world.before = { list, answer };
  if (fault === 'hangup' || fault === 'truncated') writeHalf(outgoing, answer, fault);
  else write(outgoing, answer);
}

/** Is this the request that a list begins with? What is no list is a beginning each time. */
function isBeginning(
  { beginnings }: World,
  list: string | null,
  { query, body }: VendorRequest,
): boolean {
  if (list === null) return true;
  const text = `${query.toString()} ${body}`;
  const first = beginnings.get(list) ?? text;
  beginnings.set(list, first);
  return first === text;
}

/** Faults that need no answer of the vendor. */
function isBroken(fault: FaultKind, outgoing: ServerResponse, now: number): boolean {
  switch (fault) {
    case 'busy':
      write(outgoing, reply({ error: 'slow down' }, 429));
      return true;
    case 'busy_after': {
      const asDate = now % 2 === 0;
      const after = asDate ? new Date(now + 2_000).toUTCString() : '2';
      write(outgoing, reply({ error: 'slow down' }, 429, { 'retry-after': after }));
      return true;
    }
    case 'error':
      write(outgoing, reply({ error: 'something went wrong' }, 500));
      return true;
    case 'html':
      write(outgoing, {
        status: 502,
        headers: { 'content-type': 'text/html' },
        body: '<html>Bad gateway</html>',
      });
      return true;
    case 'silence':
      // Nothing is said; the client's deadline ends it.
      return true;
    default:
      return false;
  }
}

function write(outgoing: ServerResponse, { status, headers, body }: VendorReply): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
  outgoing.end(textOf(body));
}

/** The length of the whole and half of it, or half of it as if it were whole. */
function writeHalf(
  outgoing: ServerResponse,
  { status, headers, body }: VendorReply,
  how: 'hangup' | 'truncated',
): void {
  const text = textOf(body);
  const half = text.slice(0, Math.floor(text.length / 2));
  const length = how === 'hangup' ? { 'content-length': String(Buffer.byteLength(text)) } : {};
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers, ...length });
  if (how === 'truncated') outgoing.end(half);
  else outgoing.write(half, () => outgoing.destroy());
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
