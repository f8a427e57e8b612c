import type { Clock } from '../../../base/clock.ts';
import { newId } from '../../../base/ids.ts';
import { toJson } from '../../../base/metadata/json-text.ts';
import type { Metadata } from '../../../base/metadata/open.ts';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import { serveProblems } from '../../problems.ts';
import { publishDraft } from './publish.ts';
import { draftOf, entryOf } from './rows.ts';
import { revisionsIn } from './revisions.ts';
import type { DocumentKind, Documents, Draft } from './stored.ts';

/**
 * Documents in the metadata store. Each has a draft that writers change and revisions that readers see. A write says
 * which version it changes; where another came first it is refused, and nothing of either is lost.
 */
export function documentsIn(metadata: Metadata, clock: Clock): Documents {
  const { db } = metadata;
  const now = (): string => new Date(clock.now()).toISOString();
  const find = async (id: string): Promise<Draft | null> => {
    const row = await db
      .selectFrom('document')
      .selectAll()
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    return row === undefined ? null : draftOf(row);
  };
  return {
    ...revisionsIn(metadata),
    find,
    async list(kind) {
      const rows = await db
        .selectFrom('document')
        .selectAll()
        .where('kind', '=', kind)
        .where('deleted_at', 'is', null)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(entryOf);
    },
    async create({ kind, name, body, createdBy = null, id = newId() }) {
      const at = now();
      await db
        .insertInto('document')
        .values({
          id,
          kind,
          name,
          version: 1,
          body: toJson<unknown>(body),
          created_at: at,
          updated_at: at,
          deleted_at: null,
          published: null,
          created_by: createdBy,
        })
        .execute();
      const written = { createdAt: at, updatedAt: at, createdBy };
      return { id, kind, name, version: 1, body, published: null, ...written };
    },
    async ownerOf(kind, id) {
      const row = await db
        .selectFrom('document')
        .select('created_by')
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.created_by;
    },
    async save(id, { version, name, body }) {
      const changed = await db
        .updateTable('document')
        .set({ name, body: toJson<unknown>(body), version: version + 1, updated_at: now() })
        .where('id', '=', id)
        .where('version', '=', version)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n
        ? settled(await find(id), id)
        : refused(await find(id), id);
    },
    async publish(id, version) {
      const number = await publishDraft(metadata, { id, version, at: now() });
      return number === null ? refused(await find(id), id) : ok(number);
    },
    remove: (id) => setDeleted(metadata, { id, at: now(), gone: true }),
    bringBack: (id) => setDeleted(metadata, { id, at: now(), gone: false }),
  };
}

function settled(draft: Draft | null, id: string): Result<Draft> {
  return draft === null ? fail(serveProblems.make('unknown_document', { id })) : ok(draft);
}

/** Why a write changed nothing: the document is gone, or another writer was first. */
function refused(draft: Draft | null, id: string): Result<never> {
  return fail(
    draft === null
      ? serveProblems.make('unknown_document', { id })
      : serveProblems.make('document_changed', { name: draft.name, version: draft.version }),
  );
}

async function setDeleted(
  { db }: Metadata,
  { id, at, gone }: { id: string; at: string; gone: boolean },
): Promise<Result<null>> {
  const changed = await db
    .updateTable('document')
    .set({ deleted_at: gone ? at : null })
    .where('id', '=', id)
    .where('deleted_at', gone ? 'is' : 'is not', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n
    ? ok(null)
    : fail(serveProblems.make('unknown_document', { id }));
}

/** The workspace's one document of each kind: mapping, brand, policies. */
const WORKSPACE = 'workspace';

/** The workspace's own document of a kind, as readers see it; null when none was ever written. */
export async function readOwn(documents: Documents, kind: DocumentKind): Promise<unknown> {
  const own = await ownOf(documents, kind);
  if (own?.published == null) return null;
  return (await documents.revision(own.id, own.published))?.body ?? null;
}

/** Writes and publishes the workspace's own document of a kind; earlier ones stay as revisions. */
export async function writeOwn(
  documents: Documents,
  kind: DocumentKind,
  body: unknown,
): Promise<Result<number>> {
  const own = await ownOf(documents, kind);
  if (own === null) {
    const { id, version } = await documents.create({ kind, name: WORKSPACE, body });
    return documents.publish(id, version);
  }
  const saved = await documents.save(own.id, { version: own.version, name: own.name, body });
  return saved.ok ? documents.publish(own.id, saved.value.version) : saved;
}

async function ownOf(
  documents: Documents,
  kind: DocumentKind,
): Promise<Awaited<ReturnType<Documents['list']>>[number] | null> {
  return (await documents.list(kind)).find(({ name }) => name === WORKSPACE) ?? null;
}
