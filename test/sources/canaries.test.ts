import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSecrets } from '../../src/base/secret/secrets.ts';
import { openStores } from '../../src/serve/app/open-stores.ts';

/** Twelve secrets that occur nowhere else in the world. */
export const PLANTED = Array.from({ length: 12 }, (_, n) => {
  const random = createHash('sha256').update(`planted ${n}`).digest('hex');
  return `canary-${random.slice(0, 40)}`;
});

/** Every way in which a careless program writes a text. */
function writingsOf(secret: string): Buffer[] {
  const bytes = Buffer.from(secret);
  return [
    bytes,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    // The middle, since the ends of base64 depend on what stands beside it.
    ...[0, 1, 2].map((at) => Buffer.from(bytes.subarray(at).toString('base64').slice(0, 40))),
  ];
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('no file of the data folder holds a secret in any writing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-canary-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const stores = await openStores({ data: folder });
  const secrets = await openSecrets(stores.keys);
  for (const [n, secret] of PLANTED.entries())
    await secrets.write({ owner: `source_${n}`, field: 'token' }, secret);
  // The search finds what is there: this text is not a secret, and is stored as it is.
  await stores.sources.save({ id: 'plain', kind: 'files', name: 'canary-in-clear', config: {} });
  await stores.close();

  const files = filesBelow(folder).map((path) => ({ path, bytes: readFileSync(path) }));
  const holding = (writings: readonly Buffer[]): string[] =>
    files.filter(({ bytes }) => writings.some((text) => bytes.includes(text))).map((f) => f.path);
  expect(holding([Buffer.from('canary-in-clear')]).length).toBeGreaterThan(0);
  expect(PLANTED.flatMap((secret) => holding(writingsOf(secret)))).toEqual([]);
});
