import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { systemClock, today } from '../../base/clock.ts';
import { Fault, isFault } from '../../base/fault.ts';
import { newId } from '../../base/ids.ts';
import type { Locale } from '../../base/locale.ts';
import { isLocale } from '../../base/locale.ts';
import { lockDirectory } from '../../base/metadata/directory-lock.ts';
import { openMetadata } from '../../base/metadata/open.ts';
import type { Problem } from '../../base/problem.ts';
import { viewerOf } from '../../base/viewer.ts';
import { connectors } from '../../connect/index.ts';
import { openWorkspace } from '../../land/index.ts';
import { DEMO_SOURCE } from '../../model/index.ts';
import type { Mapping, Policies } from '../../model/schema.ts';
import { CATALOGUES } from '../catalogues.ts';
import { Jobs } from '../job/jobs.ts';
import type { Report } from '../job/jobs.ts';
import { serveProblems } from '../problems.ts';
import { VERSION } from '../version.ts';
import type { App } from './app.ts';
import { checkDocument } from './check-document.ts';
import { documentsIn, writeOwn } from './document/documents.ts';
import type { Documents } from './document/stored.ts';
import { createImports } from './imports.ts';
import { landSource, publishLanded } from './pipeline.ts';
import type { Landed } from './pipeline.ts';
import { preferencesIn } from './preferences.ts';
import { openPublished } from './published.ts';
import type { Published } from './published.ts';
import { findDocumentIn } from './report/find-document.ts';
import { gateOver } from './report/gate-over.ts';
import { createOwnReports } from './report/own-reports.ts';
import { createReports } from './reports.ts';
import { snapshotPointer } from './snapshot-pointer.ts';
import { sourcesIn } from './sources.ts';
import { uploadsIn } from './uploads.ts';
import { DEMO_DOCUMENTS, readWorkspaceDocuments } from './workspace-documents.ts';
import type { WorkspaceDocuments } from './workspace-documents.ts';
import { viewWorkspace } from './view-workspace.ts';

export type AppOptions = {
  /** Folder of the workspace's data; made when it is missing. */
  data: string;
  /** Address of a PostgreSQL for the metadata; null = embedded in the data folder. */
  databaseUrl?: string | null;
  clock?: Clock;
  /** Told of faults: the log. */
  onFault?: (error: unknown, reference: string) => void;
};

/** There is one workspace on an installation until accounts exist. */
const WORKSPACE = 'main';

/**
 * Opens everything below the shell: the lock of the folder, metadata, landed data, the published snapshot. Problems
 * that a person can put right (folder in use, a newer store) come as faults that carry their words.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const clock = options.clock ?? systemClock;
  const folder = resolve(options.data);
  // Closed to other users of the machine before anything is in it.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(folder);
  try {
    const url = options.databaseUrl ?? null;
    const metadata = await openMetadata(url === null ? { dir: join(folder, 'metadata') } : { url });
    return await compose({
      folder,
      clock,
      metadata,
      onFault: options.onFault ?? logFault,
      release: () => lock.release(),
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Parts = {
  folder: string;
  clock: Clock;
  metadata: Awaited<ReturnType<typeof openMetadata>>;
  onFault: (error: unknown, reference: string) => void;
  release: () => void;
};

async function compose({ folder, clock, metadata, onFault, release }: Parts): Promise<App> {
  const workspace = openWorkspace({ folder, clock });
  const preferences = preferencesIn(metadata);
  const documents = documentsIn(metadata, clock);
  const sources = sourcesIn(metadata, { workspace: WORKSPACE, clock });
  const uploads = uploadsIn({
    folder: join(folder, 'uploads'),
    metadata,
    clock,
    catalogues: CATALOGUES,
  });
  const pointer = snapshotPointer({
    metadata,
    preferences,
    workspace: WORKSPACE,
    folder: workspace.files.snapshots,
  });
  const faultProblem = (error: unknown): Problem => {
    if (isFault(error) && error.problem !== null) return error.problem;
    const reference = newId().slice(0, 8);
    onFault(error, reference);
    return serveProblems.make('internal', { reference });
  };
  const jobs = new Jobs(faultProblem);

  let said = await readSaid(documents);
  let published: Published | null = null;
  const openCurrent = async (): Promise<void> => {
    const snapshot = await pointer.current();
    const before = published;
    published = snapshot === null ? null : await openPublished(snapshot, said.policies, clock);
    await before?.close();
  };
  await openCurrent();

  /** Lands a source, publishes by what is meant, and only then remembers that meaning as the workspace's. */
  const bring = async (
    source: Landed,
    meant: { mapping: Mapping; policies: Policies },
    report: Report,
  ): Promise<readonly Problem[]> => {
    const spec = { workspace, pointer, clock };
    const stopped = await landSource(spec, source, report);
    if (stopped.length > 0) return stopped;
    const result = await publishLanded(spec, { ...meant, decisions: [] }, report);
    if (!result.ok) return result.problems;
    for (const [kind, body] of [
      ['mapping', meant.mapping],
      ['policy', meant.policies],
    ] as const) {
      const written = await writeOwn(documents, kind, body);
      if (!written.ok) return written.problems;
    }
    said = { ...said, ...meant };
    await openCurrent();
    return refusedRows(published);
  };

  const find = findDocumentIn(documents);
  const reportsSpec = {
    published: () => published,
    find,
    brand: () => said.brand,
    catalogues: CATALOGUES,
    clock,
    onFault: (error: unknown) => onFault(error, 'block'),
  };

  return {
    version: VERSION,
    viewer: viewerOf({ workspace: WORKSPACE, name: 'local', rule: { kind: 'all' } }),
    catalogues: CATALOGUES,
    jobs,
    reports: createReports(reportsSpec),
    ownReports: createOwnReports({
      documents,
      find,
      gate: gateOver(reportsSpec),
      catalogues: CATALOGUES,
    }),
    imports: createImports({
      uploads,
      sources,
      workspace,
      jobs,
      clock,
      catalogues: CATALOGUES,
      zone: () => said.policies.timezone,
      mapping: () => said.mapping,
      bring: (source, mapping, report) =>
        bring(source, { mapping, policies: said.policies }, report),
    }),
    demo: {
      load({ accounts, facts, today: last }) {
        const { policies } = DEMO_DOCUMENTS;
        const config = connectors.demo.config.parse({
          today: last ?? today(clock, policies.timezone),
          accounts,
          facts,
        });
        const { id } = jobs.start('demo', async (report) => {
          await sources.save({
            id: DEMO_SOURCE,
            kind: 'demo',
            name: connectors.demo.title,
            config,
          });
          const source = {
            id: DEMO_SOURCE,
            title: connectors.demo.title,
            zone: policies.timezone,
            open: () => connectors.demo.open(config),
          };
          return bring(source, DEMO_DOCUMENTS, report);
        });
        return { job: id };
      },
    },
    check: async (document, name) =>
      checkDocument(document, { name, rawTables: await workspace.rawTables() }),
    async workspace() {
      const [known, runs, locale, theme] = [
        await sources.list(),
        await workspace.runs(),
        await preferences.get('locale'),
        await preferences.get('theme'),
      ];
      return viewWorkspace({
        brand: said.brand,
        published,
        sources: known,
        runs,
        today: today(clock, said.policies.timezone),
        locale: localeOf(locale),
        theme,
      });
    },
    async savePreferences({ locale, theme }) {
      if (locale !== undefined) await preferences.set('locale', locale);
      if (theme !== undefined) await preferences.set('theme', theme);
    },
    async close() {
      await jobs.idle();
      await published?.close();
      await workspace.close();
      await metadata.close();
      release();
    },
  };
}

/** What a publish left out, said to whoever brought it: it is done, but not with every row. */
function refusedRows(published: Published | null): Problem[] {
  return (published?.refused ?? []).map(({ entity, field, rows }) =>
    serveProblems.make('rows_refused', { entity, field, rows }),
  );
}

async function readSaid(documents: Documents): Promise<WorkspaceDocuments> {
  const read = await readWorkspaceDocuments(documents);
  if (read.ok) return read.value;
  throw new Fault('stored_document', {
    message: 'a stored document cannot be read',
    problem: read.problems[0] ?? null,
  });
}

function logFault(error: unknown, reference: string): void {
  process.stderr.write(
    `${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}

function localeOf(stored: unknown): Locale | null {
  return isLocale(stored) ? stored : null;
}
