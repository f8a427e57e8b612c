import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryMetadataDir } from '../../../test/stores/temporary-metadata.ts';
import { readMigrations } from './migrate.ts';
import { openMetadata } from './open.ts';

const BEFORE = readMigrations().slice(0, 2);

test('the one mapping of before becomes a document for each source, with what it said and in its order', async () => {
  const dir = await temporaryMetadataDir();
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const maps = [
    { source: 'files', stream: 'b' },
    { source: 'crm', stream: 'c' },
    { source: 'files', stream: 'a' },
  ];
  const before = await openMetadata({ dir, migrations: BEFORE });
  const body = JSON.stringify({ kind: 'mapping', version: 1, maps });
  await sql`insert into document (id, kind, name, version, body, created_at, updated_at, published)
    values ('m', 'mapping', 'workspace', 1, ${body}, now(), now(), 1)`.execute(before.db);
  await before.close();

  const after = await openMetadata({ dir });
  onTestFinished(() => after.close());
  const { rows } = await sql`select document.name, document.published, document_revision.body
    from document join document_revision on document_revision.document_id = document.id
      and document_revision.number = document.published
    where deleted_at is null order by document.name`.execute(after.db);
  const own = (source: string): unknown => ({
    kind: 'mapping',
    version: 1,
    maps: maps.filter((map) => map.source === source),
  });
  expect(rows).toEqual([
    { name: 'crm', published: 1, body: own('crm') },
    { name: 'files', published: 1, body: own('files') },
  ]);
});
