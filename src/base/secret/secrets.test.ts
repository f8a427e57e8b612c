import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryMetadataDir } from '../../../test/stores/temporary-metadata.ts';
import { openMetadata } from '../metadata/open.ts';
import type { Metadata } from '../metadata/open.ts';
import { currentKey } from './data-keys.ts';
import type { KeyStore } from './data-keys.ts';
import { keysOf, openText, sealText } from './envelope.ts';
import { openKeyRing } from './key-ring.ts';
import { forgetLost } from './lost-keys.ts';
import { rotateKeys } from './rotate-keys.ts';
import { hintOf, openSecrets } from './secrets.ts';

let folder: string;
let metadata: Metadata;
let at = Date.parse('2026-11-23T12:00:00Z');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-secret-'));
  metadata = await openMetadata({ dir: await temporaryMetadataDir() });
});
afterEach(async () => {
  await metadata.close();
  rmSync(folder, { recursive: true, force: true });
});

const keyFile = (): string => join(folder, 'master.key');

function storeWith(setting: string | null = null): KeyStore {
  return {
    metadata,
    ring: openKeyRing({ file: keyFile(), setting, random: randomBytes }),
    workspace: 'main',
    clock: { now: () => (at += 1000) },
    random: randomBytes,
  };
}

const TOKEN = { owner: 'hubspot', field: 'token' };

async function sealedRow(owner = 'hubspot', field = 'token'): Promise<string> {
  const row = await metadata.db
    .selectFrom('secret')
    .select('sealed')
    .where('owner', '=', owner)
    .where('field', '=', field)
    .executeTakeFirstOrThrow();
  return row.sealed;
}

describe('a sealed text', () => {
  const key = { id: 'k', bytes: randomBytes(32) };
  const place = { workspace: 'w', table: 't', column: 'c', row: 'r' };
  const seal = (text: string): string =>
    sealText(text, { masterKey: 'm', key, place, random: randomBytes });

  test('opens to what it was, in its place, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openText(seal(text), key, place)).toBe(text);
        expect(seal(text)).not.toBe(seal(text));
      }),
    );
    expect(keysOf(seal('x'))).toEqual({ masterKey: 'm', key: 'k' });
  });

  test('does not open anywhere else, with any other key, or with one sign changed', () => {
    const sealed = seal('pat-na1-secret');
    for (const part of ['workspace', 'table', 'column', 'row'] as const)
      expect(() => openText(sealed, key, { ...place, [part]: 'other' })).toThrow('bad_secret');
    // A sign that parts two names does not let one place pass for another.
    expect(() => openText(sealed, key, { ...place, table: 't|c', column: 'r' })).toThrow(
      'bad_secret',
    );
    expect(() => openText(sealed, { id: 'k', bytes: randomBytes(32) }, place)).toThrow(
      'bad_secret',
    );
    const [v, m, k, nonce = '', body = '', tag = ''] = sealed.split('.');
    const flip = (text: string): string => (text[0] === 'A' ? 'B' : 'A') + text.slice(1);
    for (const parts of [
      [v, m, k, flip(nonce), body, tag],
      [v, m, k, nonce, flip(body), tag],
      [v, m, k, nonce, body, flip(tag)],
      [v, m, k, nonce, body, tag.slice(0, 6)],
      ['v2', m, k, nonce, body, tag],
    ])
      expect(() => openText(parts.join('.'), key, place)).toThrow('bad_secret');
  });
});

test('secrets are written, replaced, hinted at and forgotten', async () => {
  const secrets = await openSecrets(storeWith());
  expect(await secrets.read(TOKEN)).toBeNull();
  await secrets.write(TOKEN, 'pat-na1-0000-1234');
  await secrets.write({ owner: 'hubspot', field: 'short' }, 'hunter2');
  await secrets.write({ owner: 'omie', field: 'token' }, 'another-long-secret');
  await secrets.write(TOKEN, 'pat-na1-0000-9876');
  expect(await secrets.read(TOKEN)).toBe('pat-na1-0000-9876');
  expect(await secrets.hints('hubspot')).toEqual({ short: '••••', token: '••••9876' });
  await secrets.forget('hubspot');
  expect(await secrets.hints('hubspot')).toEqual({});
  expect(await secrets.read({ owner: 'omie', field: 'token' })).toBe('another-long-secret');
  expect(hintOf('12345678901')).toBe('••••');
});

test('a secret that was moved to another row of the table does not open', async () => {
  const secrets = await openSecrets(storeWith());
  await secrets.write(TOKEN, 'secret-of-hubspot');
  await secrets.write({ owner: 'omie', field: 'token' }, 'secret-of-omie');
  const stolen = await sealedRow();
  await metadata.db
    .updateTable('secret')
    .set({ sealed: stolen })
    .where('owner', '=', 'omie')
    .execute();
  await expect(secrets.read({ owner: 'omie', field: 'token' })).rejects.toThrow('bad_secret');
});

test('the key file is made for its owner alone, and closed again when it comes back open', () => {
  storeWith();
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  const before = readFileSync(keyFile(), 'utf8');
  writeFileSync(keyFile(), before, { mode: 0o644 });
  storeWith();
  expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
  expect(readFileSync(keyFile(), 'utf8')).toBe(before);
});

test.each(['', '# nothing but words', 'c2hvcnQ=', 'not base64 at all'])(
  'a key file that holds no key is said at once: %j',
  (text) => {
    writeFileSync(keyFile(), text);
    expect(() => storeWith()).toThrow('secret_key');
  },
);

test('with another master key nothing starts, and the message names the key and the place', async () => {
  const secrets = await openSecrets(storeWith());
  await secrets.write(TOKEN, 'pat-na1-0000-1234');
  rmSync(keyFile());
  const opening = openSecrets(storeWith());
  await expect(opening).rejects.toMatchObject({
    code: 'secret_key_missing',
    problem: { code: 'base.secret_key_missing', params: { place: keyFile() } },
  });
});

test('the setting takes the place of the file, and its first key is the one in use', async () => {
  const [one, two] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
  const secrets = await openSecrets(storeWith(one));
  await secrets.write(TOKEN, 'pat-na1-0000-1234');
  const both = storeWith(`${two}, ${one}`);
  const rotated = await rotateKeys(both, { all: true, drop: null });
  expect(rotated).toMatchObject({ ok: true, value: { wrapped: 1, sealed: 1 } });
  expect(await (await openSecrets(storeWith(two))).read(TOKEN)).toBe('pat-na1-0000-1234');
  expect(() => readFileSync(keyFile())).toThrow('ENOENT');
});

test('rotation wraps at once, seals anew when a secret is next read, and keeps a key that is referred to', async () => {
  const first = storeWith();
  const old = first.ring.keys[0].id;
  await (await openSecrets(first)).write(TOKEN, 'pat-na1-0000-1234');
  const sealed = await sealedRow();

  const refused = await rotateKeys(first, { all: false, drop: old });
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'base.secret_key_used' }] });
  expect(await sealedRow()).toBe(sealed);

  const second = storeWith();
  expect(second.ring.keys.map(({ id }) => id)).toContain(old);
  expect(await (await openSecrets(second)).read(TOKEN)).toBe('pat-na1-0000-1234');
  const anew = await sealedRow();
  expect(keysOf(anew).masterKey).toBe(second.ring.keys[0].id);
  expect(anew).not.toBe(sealed);

  const dropped = await rotateKeys(second, { all: true, drop: old });
  expect(dropped.ok && dropped.value.kept).not.toContain(old);
  expect(await (await openSecrets(storeWith())).read(TOKEN)).toBe('pat-na1-0000-1234');
  const unknown = await rotateKeys(storeWith(), { all: true, drop: old });
  expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'base.secret_key_unknown' }] });
});

test('a key that has sealed enough is followed by another', async () => {
  const store = storeWith();
  const secrets = await openSecrets(store);
  await secrets.write(TOKEN, 'pat-na1-0000-1234');
  const before = await currentKey(store);
  await metadata.db
    .updateTable('secret_key')
    .set({ messages: 2 ** 31 })
    .execute();
  expect((await currentKey(store)).id).not.toBe(before.id);
  expect(await secrets.read(TOKEN)).toBe('pat-na1-0000-1234');
});

test('two reads at once that seal anew leave a secret that opens', async () => {
  await (await openSecrets(storeWith())).write(TOKEN, 'pat-na1-0000-1234');
  await rotateKeys(storeWith(), { all: false, drop: null });
  const secrets = await openSecrets(storeWith());
  const both = await Promise.all([secrets.read(TOKEN), secrets.read(TOKEN)]);
  expect(both).toEqual(['pat-na1-0000-1234', 'pat-na1-0000-1234']);
  expect(await secrets.read(TOKEN)).toBe('pat-na1-0000-1234');
});

test('what is stored of a secret holds nothing of it', async () => {
  const secrets = await openSecrets(storeWith());
  const planted = Array.from({ length: 12 }, (_, n) =>
    createHash('sha256').update(`canary ${n}`).digest('hex'),
  );
  for (const [n, text] of planted.entries())
    await secrets.write({ owner: `s${n}`, field: 'token' }, text);
  const rows = await metadata.db.selectFrom('secret').selectAll().execute();
  const text = JSON.stringify(rows);
  expect(planted.filter((secret) => text.includes(secret))).toEqual([]);
});

test('when a master key is lost, what it sealed is forgotten and the rest stays', async () => {
  await (await openSecrets(storeWith())).write(TOKEN, 'pat-na1-0000-1234');
  rmSync(keyFile());
  const store = storeWith();
  expect(await forgetLost(store)).toEqual(['hubspot']);
  const secrets = await openSecrets(store);
  expect(await secrets.read(TOKEN)).toBeNull();
  await secrets.write(TOKEN, 'pat-na1-0000-9999');
  expect(await forgetLost(store)).toEqual([]);
  expect(await secrets.read(TOKEN)).toBe('pat-na1-0000-9999');
});
