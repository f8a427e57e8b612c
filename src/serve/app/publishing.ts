import type { Clock } from '../../base/clock.ts';
import { Fault } from '../../base/fault.ts';
import { ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { stableStringify } from '../../base/stable-json.ts';
import type { SnapshotPointer, Workspace } from '../../land/index.ts';
import { DEMO_SOURCE } from '../../model/index.ts';
import type { Decision } from '../../model/schema.ts';
import type { Policies } from '../../model/schema.ts';
import type { Report } from '../job/jobs.ts';
import { serveProblems } from '../problems.ts';
import { writeOwn } from './document/documents.ts';
import type { Documents } from './document/stored.ts';
import type { Mappings } from './mappings.ts';
import { standingWith } from './meaning.ts';
import type { Change, Standing } from './meaning.ts';
import { landSource, publishLanded } from './pipeline.ts';
import type { Landed } from './pipeline.ts';
import { openPublished } from './published.ts';
import type { OpenSnapshot, Published } from './published.ts';
import type { Sources } from './sources.ts';
import { readWorkspaceDocuments } from './workspace-documents.ts';
import type { WorkspaceDocuments } from './workspace-documents.ts';

export type PublishingSpec = {
  workspace: Workspace;
  pointer: SnapshotPointer;
  clock: Clock;
  documents: Documents;
  sources: Sources;
  mappings: Mappings;
  decisions(): Promise<Decision[]>;
  /** Takes a source away for good, with all that belongs to it. */
  forget(source: string): Promise<void>;
};

/** How landed data comes to be published, and what is published now. */
export type Publishing = {
  published(): Published | null;
  said(): WorkspaceDocuments;
  /** What the next publish would count, with one source's mapping as it would be. */
  standing(change: Change | null): Promise<Result<Standing>>;
  /** Lands a source and publishes by all mappings; only then its own is remembered. The problems that stopped it. */
  bring(source: Landed, meant: Meant, report: Report): Promise<readonly Problem[]>;
  /** Publishes what has landed, with one source's mapping as it is to be from now on. */
  publish(change: Change | null, report: Report): Promise<readonly Problem[]>;
  close(): Promise<void>;
};

/** What is meant by a source that is brought: its mapping, and policies where it comes with its own. */
export type Meant = { mapping: Change['mapping']; policies: Policies | null };

/** Opens the current snapshot and whatever was said of the workspace. */
export async function openPublishing(spec: PublishingSpec): Promise<Publishing> {
  let said = await readSaid(spec.documents);
  let published: OpenSnapshot | null = null;
  const openCurrent = async (): Promise<void> => {
    const snapshot = await spec.pointer.current();
    const before = published;
    if (snapshot !== null && before?.snapshot.number === snapshot.number) {
      published = before.dated(snapshot, said.policies);
      return;
    }
    published = snapshot === null ? null : await openPublished(snapshot, said.policies, spec.clock);
    await before?.close();
  };
  await openCurrent();

  const standing = async (change: Change | null, policies = said.policies) =>
    standingWith(change, {
      sources: await spec.sources.list(),
      mappings: spec.mappings,
      policies,
    });
  const publish = async (
    change: Change | null,
    report: Report,
    policies?: Policies,
  ): Promise<readonly Problem[]> => {
    const found = await standing(change, policies);
    if (!found.ok) return found.problems;
    const meaning = { ...found.value, decisions: await spec.decisions() };
    const result = await publishLanded(spec, meaning, report);
    if (!result.ok) return result.problems;
    const kept = await remember(change, meaning.policies);
    if (!kept.ok) return kept.problems;
    await openCurrent();
    await forgetGone(found.value.gone, spec);
    return refusedRows(published);
  };

  const remember = async (change: Change | null, policies: Policies): Promise<Result<null>> => {
    if (change !== null) {
      const written = await spec.mappings.write(change.source, change.mapping);
      if (!written.ok) return written;
    }
    if (stableStringify(policies) !== stableStringify(said.policies)) {
      const written = await writeOwn(spec.documents, 'policy', policies);
      if (!written.ok) return written;
      said = { ...said, policies };
    }
    return ok(null);
  };

  return {
    published: () => published,
    said: () => said,
    standing,
    async bring(source, { mapping, policies }, report) {
      const stopped = await landSource(spec, source, firstHalf(report));
      if (stopped.length > 0) return stopped;
      const change = { source: source.id, mapping };
      return publish(change, secondHalf(report), policies ?? said.policies);
    },
    publish: (change, report) => publish(change, report),
    close: async () => published?.close(),
  };
}

/** Landing is the first half of a job that lands and publishes. */
export function firstHalf(report: Report): Report {
  return (step, share) => report(step, share === null ? null : share / 2);
}

/** Publishing is the second. */
export function secondHalf(report: Report): Report {
  return (step, share) => report(step, share === null ? null : 0.5 + share / 2);
}

/** What the snapshot is without goes for good, but for a source that somebody brought back in the meantime. */
async function forgetGone(
  gone: readonly string[],
  { sources, forget }: PublishingSpec,
): Promise<void> {
  for (const id of gone) {
    const source = await sources.find(id);
    if (id === DEMO_SOURCE || source?.removedAt !== null) await forget(id);
  }
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
