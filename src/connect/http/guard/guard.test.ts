import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFault } from '../../../base/fault.ts';
import { DEFAULT_OUTBOUND, openOutbound } from './open-client.ts';
import type { Outbound } from './open-client.ts';

let server: Server;
let port = 0;
let hits: string[] = [];
const never = new AbortController().signal;

beforeEach(async () => {
  hits = [];
  server = createServer((request, response) => {
    hits.push(`${request.url} ${request.headers.authorization ?? ''}`.trim());
    const [, kind = ''] = (request.url ?? '').split('/');
    if (kind === 'loop') response.writeHead(302, { location: request.url }).end();
    else if (kind === 'away')
      response.writeHead(302, { location: `http://other.test:${port}/there` }).end();
    else if (kind === 'inside')
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
    else if (kind === 'bomb')
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(5_000_000)));
    else if (kind !== 'silent') response.end('{}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

/** Sends a request and gives its status, or the code of what refused it. */
async function outcome(
  url: string,
  settings: Partial<Outbound> = {},
  hosts: string[] = [new URL(url).hostname],
): Promise<string | number> {
  const outbound = openOutbound({ ...DEFAULT_OUTBOUND, ...settings });
  const headers = { authorization: 'Bearer secret' };
  try {
    const request = { method: 'GET' as const, url, headers, body: null };
    return (await outbound.http({ hosts }).send(request, never)).status;
  } catch (error) {
    return isFault(error) ? String(error.problem?.code) : String(error);
  } finally {
    outbound.close();
  }
}

/** A name that leads to these addresses. */
const leadingTo =
  (...addresses: string[]): Outbound['resolve'] =>
  () =>
    Promise.resolve(
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

describe('an address inside is refused in every spelling', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0x7f.1',
    '0.0.0.0',
    '10.0.0.8',
    '172.16.3.4',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fc00::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:db8::1]',
    '[ff02::1]',
    '①②⑦.⓪.⓪.①',
  ])('https://%s/', async (host) => {
    expect(await outcome(`https://${host}/`)).toBe('connect.private_address');
    expect(hits).toEqual([]);
  });

  test.each(['127.0.0.1', '::1', '10.1.2.3', '::ffff:10.1.2.3'])(
    'a public name that leads to %s',
    async (address) => {
      expect(await outcome(`https://api.acme.test/`, { resolve: leadingTo(address) })).toBe(
        'connect.private_address',
      );
      expect(
        await outcome(`https://api.acme.test/`, { resolve: leadingTo('93.184.216.34', address) }),
      ).toBe('connect.private_address');
    },
  );
});

describe('an odd address is refused', () => {
  test.each([
    ['http://api.acme.test/', 'connect.address_refused'],
    ['https://api.acme.test:22/', 'connect.address_refused'],
    ['https://me:secret@api.acme.test/', 'connect.address_refused'],
    ['ftp://api.acme.test/', 'connect.address_refused'],
  ])('%s', async (url, code) => {
    expect(await outcome(url)).toBe(code);
  });

  test('and so is a host that the source did not name; a star stands for one label', async () => {
    expect(await outcome('https://evil.test/', {}, ['api.acme.test'])).toBe('connect.host_refused');
    expect(await outcome('https://a.b.acme.test/', {}, ['*.acme.test'])).toBe(
      'connect.host_refused',
    );
    expect(await outcome('https://acme.test.evil.test/', {}, ['*.acme.test'])).toBe(
      'connect.host_refused',
    );
  });
});

describe('hosts that an administrator named', () => {
  const inside = (): Partial<Outbound> => ({
    privateHosts: [`local.test:${port}`, `other.test:${port}`],
    resolve: leadingTo('127.0.0.1'),
  });
  const hosts = ['local.test', 'other.test', '169.254.169.254'];

  test('may lie inside', async () => {
    expect(await outcome(`http://local.test:${port}/fine`, inside(), hosts)).toBe(200);
  });

  test('redirects are looked at again, and end after three', async () => {
    expect(await outcome(`http://local.test:${port}/inside`, inside(), hosts)).toBe(
      'connect.address_refused',
    );
    expect(await outcome(`http://local.test:${port}/loop`, inside(), hosts)).toBe(
      'connect.connection_failed',
    );
    expect(hits.filter((hit) => hit.startsWith('/loop'))).toHaveLength(4);
  });

  test('credentials do not go along to another host', async () => {
    expect(await outcome(`http://local.test:${port}/away`, inside(), hosts)).toBe(200);
    expect(hits).toEqual(['/away Bearer secret', '/there']);
  });

  test('an answer that is silent or unpacks to too much is ended', async () => {
    const limits = { deadlineMs: 200, mostBytes: 1_000_000 };
    expect(await outcome(`http://local.test:${port}/silent`, { ...inside(), limits }, hosts)).toBe(
      'connect.no_answer',
    );
    expect(
      await outcome(
        `http://local.test:${port}/bomb`,
        { ...inside(), limits: { ...limits, deadlineMs: 20_000 } },
        hosts,
      ),
    ).toBe('connect.answer_too_large');
  });
});

test('a gateway gets the host in the path, and the guard still looks at the address', async () => {
  const gateway = `http://127.0.0.1:${port}`;
  expect(await outcome('https://api.acme.test/v1/deals?limit=5', { gateway })).toBe(200);
  expect(hits).toEqual(['/api.acme.test/v1/deals?limit=5 Bearer secret']);
  expect(await outcome('https://10.0.0.1/', { gateway })).toBe('connect.private_address');
});
