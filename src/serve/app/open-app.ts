import { join } from 'node:path';
import { today } from '../../base/clock.ts';
import { isFault } from '../../base/fault.ts';
import { newId } from '../../base/ids.ts';
import type { Problem } from '../../base/problem.ts';
import { openSecrets } from '../../base/secret/secrets.ts';
import { DEFAULT_OUTBOUND, openOutbound, systemEffects } from '../../connect/index.ts';
import type { Outbound } from '../../connect/index.ts';
import { viewerOf } from '../../base/viewer.ts';
import { openWorkspace } from '../../land/index.ts';
import { CATALOGUES } from '../catalogues.ts';
import { Jobs } from '../job/jobs.ts';
import { serveProblems } from '../problems.ts';
import { VERSION } from '../version.ts';
import type { App } from './app.ts';
import { checkDocument } from './check-document.ts';
import { decisionsIn } from './identity/decisions.ts';
import { createContent } from './content/content.ts';
import { createIdentity } from './identity/identity.ts';
import { createRebuild } from './identity/rebuild.ts';
import { createDemo } from './demo.ts';
import { documentsIn } from './document/documents.ts';
import { createImports } from './imports.ts';
import { createMappingAdmin } from './mapping/mapping-admin.ts';
import { mappingsIn } from './mappings.ts';
import { preferencesIn } from './preferences.ts';
import { openStores, WORKSPACE } from './open-stores.ts';
import type { Opened, StoreOptions } from './open-stores.ts';
import { openPublishing } from './publishing.ts';
import { findDocumentIn } from './report/find-document.ts';
import { gateOver } from './report/gate-over.ts';
import { createOwnReports } from './report/own-reports.ts';
import { createReports } from './reports.ts';
import { openPeople } from '../people/open-people.ts';
import { previewAccess } from './preview-access.ts';
import { createAdmin } from './source/admin.ts';
import { connectionsOf } from './source/connections.ts';
import { reconnectLinksIn } from './source/reconnect-links.ts';
import { refreshIdle } from './source/refresh-idle.ts';
import { createScheduler } from './source/scheduler.ts';
import { reachOf } from './source/reach.ts';
import { openSignIns } from './source/sign-ins.ts';
import { createSyncs } from './source/sync.ts';
import { runListOf } from './run-list.ts';
import { snapshotPointer } from './snapshot-pointer.ts';
import { uploadsIn } from './uploads.ts';
import { viewWorkspace } from './view-workspace.ts';

export type AppOptions = StoreOptions & {
  /** How sources are reached; straight out, to public addresses, unless given. */
  outbound?: Partial<Outbound>;
  /** Told of faults: the log. */
  onFault?: (error: unknown, reference: string) => void;
};

/**
 * Opens everything below the shell: the lock of the folder, metadata, secrets, landed data, the published snapshot.
 * Problems that a person can put right (folder in use, a newer store, a missing key) come as faults that carry their
 * words.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const stores = await openStores(options);
  try {
    return await compose(stores, options);
  } catch (error) {
    await stores.close();
    throw error;
  }
}

async function compose(
  stores: Opened,
  { onFault = logFault, outbound: way = {} }: AppOptions,
): Promise<App> {
  const outbound = openOutbound({ ...DEFAULT_OUTBOUND, ...way });
  const { folder, clock, metadata, sources } = stores;
  const secrets = await openSecrets(stores.keys);
  const workspace = openWorkspace({ folder, clock });
  const preferences = preferencesIn(metadata);
  const documents = documentsIn(metadata, clock);
  const mappings = mappingsIn(documents);
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
  const runs = runListOf(workspace, jobs);

  const decisions = decisionsIn(metadata, clock);
  const publishing = await openPublishing({
    workspace,
    pointer,
    clock,
    documents,
    sources,
    mappings,
    decisions: () => decisions.inForce(),
    async forget(source) {
      await workspace.forget(source);
      await mappings.forget(source);
      await secrets.forget(source);
      await sources.forget(source);
    },
  });

  const connections = connectionsOf(secrets, (tokens) =>
    systemEffects({ clock, http: (spec) => outbound.http(spec), tokens }),
  );
  const syncs = createSyncs({
    sources,
    mappings,
    preferences,
    connections,
    workspace,
    runs,
    publishing,
    jobs,
    clock,
  });
  const scheduler = createScheduler(sources, syncs, clock);
  const links = reconnectLinksIn(metadata, { workspace: WORKSPACE, clock });

  const find = findDocumentIn(documents);
  const reportsSpec = {
    published: () => publishing.published(),
    find,
    brand: () => publishing.said().brand,
    catalogues: CATALOGUES,
    clock,
    onFault: (error: unknown) => onFault(error, 'block'),
  };

  const people = await openPeople({
    metadata,
    secrets,
    clock,
    workspace: WORKSPACE,
    workspaceName: () => publishing.said().brand.name,
    asker: () => publishing.published()?.asker ?? null,
  });

  return {
    version: VERSION,
    viewer: viewerOf({ workspace: WORKSPACE, name: 'local', rule: { kind: 'all' } }),
    people,
    previewAccess: (asked, locale) =>
      previewAccess(asked, { locale, people, asker: publishing.published()?.asker ?? null }),
    catalogues: CATALOGUES,
    jobs,
    reports: createReports(reportsSpec),
    ownReports: createOwnReports({
      documents,
      find,
      gate: gateOver(reportsSpec),
      catalogues: CATALOGUES,
    }),
    content: createContent({
      documents,
      mappings,
      sources,
      gate: gateOver(reportsSpec),
      jobs,
      build: (report) => publishing.publish(null, report),
    }),
    imports: createImports({
      uploads,
      sources,
      workspace,
      runs,
      jobs,
      clock,
      catalogues: CATALOGUES,
      publishing,
      mappings,
    }),
    mapping: createMappingAdmin({
      sources,
      mappings,
      workspace,
      publishing,
      jobs,
      clock,
      catalogues: CATALOGUES,
    }),
    identity: createIdentity({
      published: () => publishing.published(),
      decisions,
      sources,
      rebuild: createRebuild(jobs, (report) => publishing.publish(null, report)),
    }),
    sources: createAdmin({
      sources,
      secrets,
      connections,
      syncs,
      runs,
      publishing,
      jobs,
      links,
      preferences,
      clock,
      catalogues: CATALOGUES,
    }),
    signIns: openSignIns({
      sources,
      secrets,
      connections,
      links,
      syncs,
      brand: () => publishing.said().brand,
      reach: (url) => reachOf(url, way.gateway ?? null),
      clock,
    }),
    async tick() {
      try {
        await refreshIdle({ sources, connections, clock });
        return await scheduler.tick();
      } catch (error) {
        onFault(error, 'schedule');
        return [];
      }
    },
    demo: createDemo({ sources, jobs, clock, publishing }),
    check: async (document, name) =>
      checkDocument(document, { name, rawTables: await workspace.rawTables() }),
    async workspace() {
      const [known, ran] = [await sources.list(), await runs.read()];
      return viewWorkspace({
        brand: publishing.said().brand,
        published: publishing.published(),
        sources: known,
        runs: ran,
        today: today(clock, publishing.said().policies.timezone),
      });
    },
    async close() {
      syncs.stopAll();
      await jobs.idle();
      outbound.close();
      await publishing.close();
      await workspace.close();
      await stores.close();
    },
  };
}

function logFault(error: unknown, reference: string): void {
  process.stderr.write(
    `${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
