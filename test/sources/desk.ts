/** A workspace with real stores to which sources held in memory are brought, and whose snapshot can be asked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from '../../src/base/engine-door.ts';
import { openReader } from '../../src/base/engine/open.ts';
import { openMetadata } from '../../src/base/metadata/open.ts';
import type { Metadata } from '../../src/base/metadata/open.ts';
import type { Problem } from '../../src/base/problem.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { SourceValue } from '../../src/connect/schema.ts';
import { openWorkspace } from '../../src/land/index.ts';
import type { Workspace } from '../../src/land/index.ts';
import type { AccountLink, EntityMap, Mapping } from '../../src/model/schema.ts';
import { decisionsIn } from '../../src/serve/app/identity/decisions.ts';
import { documentsIn } from '../../src/serve/app/document/documents.ts';
import { mappingsIn } from '../../src/serve/app/mappings.ts';
import type { Mappings } from '../../src/serve/app/mappings.ts';
import type { Preferences } from '../../src/serve/app/preferences.ts';
import { preferencesIn } from '../../src/serve/app/preferences.ts';
import { openPublishing } from '../../src/serve/app/publishing.ts';
import type { Publishing } from '../../src/serve/app/publishing.ts';
import { snapshotPointer } from '../../src/serve/app/snapshot-pointer.ts';
import { sourcesIn } from '../../src/serve/app/sources.ts';
import type { Sources } from '../../src/serve/app/sources.ts';
import { field, memorySource } from '../land/memory-source.ts';
import { temporaryMetadataDir } from '../stores/temporary-metadata.ts';

/** When everything of a desk begins: each look at its clock is a second later. */
const BEGINNING = Date.parse('2026-11-23T12:00:00Z');

export type Desk = {
  metadata: Metadata;
  workspace: Workspace;
  preferences: Preferences;
  clock: { now(): number; pass(ms: number): void };
  sources: Sources;
  mappings: Mappings;
  publishing: Publishing;
  /** Lands one stream of clients under a source's id and publishes; the problems that stopped it. */
  bring(client: ClientSource): Promise<readonly Problem[]>;
  publish(): Promise<readonly Problem[]>;
  /** Asks the published snapshot. */
  ask(text: string): Promise<readonly (readonly Cell[])[]>;
  close(): Promise<void>;
};

/** Clients of a source: rows of `id, name, tax_id, domain, email`. `link` null = they found accounts. */
export type ClientSource = {
  id: string;
  rows: readonly SourceValue[][];
  link?: AccountLink | null;
};

export const CLIENT_FIELDS = ['id', 'name', 'tax_id', 'domain', 'email'] as const;

export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-desk-'));
  const metadata = await openMetadata({ dir: await temporaryMetadataDir() });
  let at = BEGINNING;
  const clock = { now: () => (at += 1000), pass: (ms: number) => void (at += ms) };
  const preferences = preferencesIn(metadata);
  const workspace = openWorkspace({ folder, clock });
  const sources = sourcesIn(metadata, { workspace: 'main', clock });
  const documents = documentsIn(metadata, clock);
  const mappings = mappingsIn(documents);
  const pointer = snapshotPointer({
    metadata,
    preferences,
    workspace: 'main',
    folder: workspace.files.snapshots,
  });
  const publishing = await openPublishing({
    workspace,
    pointer,
    clock,
    documents,
    sources,
    mappings,
    decisions: () => decisionsIn(metadata, clock).inForce(),
    async forget(source) {
      await workspace.forget(source);
      await mappings.forget(source);
      await sources.forget(source);
    },
  });
  return {
    metadata,
    workspace,
    preferences,
    clock,
    sources,
    mappings,
    publishing,
    async bring(client) {
      await sources.save({ id: client.id, kind: 'memory', name: client.id, config: {} });
      const landed = { id: client.id, title: client.id, zone: 'UTC', open: clientsOf(client) };
      return publishing.bring(landed, { mapping: mappingOf(client), policies: null }, () => {});
    },
    publish: () => publishing.publish(null, () => {}),
    async ask(text) {
      const snapshot = await pointer.current();
      const reader = await openReader({ file: snapshot?.file ?? '' });
      const { rows } = await reader.run(fixedSql('ask', text));
      await reader.close();
      return rows;
    },
    async close() {
      await publishing.close();
      await workspace.close();
      await metadata.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function clientsOf({ rows }: ClientSource): ReturnType<typeof memorySource> {
  return memorySource([
    {
      name: 'clients',
      whole: true,
      fields: CLIENT_FIELDS.map((name) => field(name)),
      batches: [rows.map((row) => [...row])],
    },
  ]);
}

export function mappingOf({ id, link = null }: ClientSource): Mapping {
  const map: EntityMap = {
    source: id,
    stream: 'clients',
    entity: 'account',
    fields: Object.fromEntries(
      [
        ['account_key', 'id'],
        ['name', 'name'],
        ['tax_id', 'tax_id'],
        ['domains', 'domain'],
        ['email', 'email'],
      ].map(([name, column]) => [name, { from: 'column', column }]),
    ),
    values: {},
    where: null,
    account: link,
  };
  return { kind: 'mapping', version: 1, maps: [map] };
}
