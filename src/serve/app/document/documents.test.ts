import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { temporaryMetadataDir, testPostgres } from '../../../../test/stores/temporary-metadata.ts';
import type { TestPostgres } from '../../../../test/stores/temporary-metadata.ts';
import { openMetadata } from '../../../base/metadata/open.ts';
import { documentsIn, readOwn, writeOwn } from './documents.ts';
import type { Documents } from './stored.ts';

let postgres: TestPostgres;
const cleanUp: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  postgres = await testPostgres();
});

afterAll(() => postgres.stop());

afterEach(async () => {
  for (const step of cleanUp.splice(0).reverse()) await step();
});

/** A clock that tells a later second each time it is asked. */
function ticking(): { now(): number } {
  let at = Date.parse('2026-03-01T12:00:00Z');
  return { now: () => (at += 1000) };
}

async function open(kind: string): Promise<Documents> {
  const dir = await temporaryMetadataDir();
  cleanUp.push(() => rmSync(dir, { recursive: true, force: true }));
  const metadata = await openMetadata(
    kind === 'postgresql' ? { url: await postgres.newDatabase() } : { dir },
  );
  cleanUp.push(() => metadata.close());
  return documentsIn(metadata, ticking());
}

/** The code of what went wrong; null when it went well. */
function codeOf(result: { ok: true } | { ok: false; problems: { code: string }[] }): string | null {
  return result.ok ? null : (result.problems[0]?.code ?? 'none');
}

describe.each(['pglite', 'postgresql'])('documents on %s', (kind) => {
  test('readers see what was published, not the draft', async () => {
    const documents = await open(kind);
    const { id, version } = await documents.create({ kind: 'report', name: 'March', body: [1] });
    expect((await documents.find(id))?.published).toBeNull();
    expect(await documents.publish(id, version)).toEqual({ ok: true, value: 1, warnings: [] });
    const saved = await documents.save(id, { version, name: 'March', body: [2] });
    expect(saved).toMatchObject({ ok: true, value: { version: 2, body: [2], published: 1 } });
    expect((await documents.revision(id, 1))?.body).toEqual([1]);
  });

  test('of two writers of one draft the second is told, and the first write stays', async () => {
    const documents = await open(kind);
    const { id } = await documents.create({ kind: 'report', name: 'Q1', body: 'a' });
    const first = documents.save(id, { version: 1, name: 'Q1', body: 'first' });
    const second = documents.save(id, { version: 1, name: 'Q1', body: 'second' });
    const [one, other] = [await first, await second];
    expect([codeOf(one), codeOf(other)].sort()).toEqual(['serve.document_changed', null].sort());
    expect((await documents.find(id))?.body).toBe(one.ok ? 'first' : 'second');
    expect(codeOf(await documents.publish(id, 1))).toBe('serve.document_changed');
    expect(await documents.revisions(id)).toEqual([]);
  });

  test('revisions are kept newest first and can be the next draft', async () => {
    const documents = await open(kind);
    const { id } = await documents.create({ kind: 'report', name: 'One', body: 1 });
    await documents.publish(id, 1);
    await documents.save(id, { version: 1, name: 'Two', body: 2 });
    await documents.publish(id, 2);
    expect((await documents.revisions(id)).map(({ number, name }) => [number, name])).toEqual([
      [2, 'Two'],
      [1, 'One'],
    ]);
    expect(await documents.revision(id, 3)).toBeNull();
  });

  test('what is removed is in no list and can be brought back whole', async () => {
    const documents = await open(kind);
    const { id } = await documents.create({ kind: 'report', name: 'Gone', body: { a: 1 } });
    expect(codeOf(await documents.remove(id))).toBeNull();
    expect(await documents.list('report')).toEqual([]);
    expect(await documents.find(id)).toBeNull();
    expect(codeOf(await documents.save(id, { version: 1, name: 'x', body: 0 }))).toBe(
      'serve.unknown_document',
    );
    expect(codeOf(await documents.remove(id))).toBe('serve.unknown_document');
    expect(codeOf(await documents.bringBack(id))).toBeNull();
    expect((await documents.find(id))?.body).toEqual({ a: 1 });
  });

  test("the workspace's own document of a kind is one, with its history", async () => {
    const documents = await open(kind);
    expect(await readOwn(documents, 'brand')).toBeNull();
    await writeOwn(documents, 'brand', 'blue');
    await writeOwn(documents, 'brand', 'green');
    await documents.create({ kind: 'brand', name: 'A client', body: 'red' });
    expect(await readOwn(documents, 'brand')).toBe('green');
    expect(await readOwn(documents, 'mapping')).toBeNull();
    const own = (await documents.list('brand')).find(({ name }) => name === 'workspace');
    expect((await documents.revisions(own?.id ?? '')).length).toBe(2);
  });
});
