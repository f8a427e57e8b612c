import { toJson } from '../../../base/metadata/json-text.ts';
import type { Metadata } from '../../../base/metadata/open.ts';

/**
 * Copies the draft of a version into the next revision and points readers at it, in one transaction. Null when the
 * document is gone or its draft has another version by now.
 */
export async function publishDraft(
  { db }: Metadata,
  { id, version, at }: { id: string; version: number; at: string },
): Promise<number | null> {
  return db.transaction().execute(async (step) => {
    const draft = await step
      .selectFrom('document')
      .select(['name', 'body'])
      .where('id', '=', id)
      .where('version', '=', version)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (draft === undefined) return null;
    const { last } = await step
      .selectFrom('document_revision')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('document_id', '=', id)
      .executeTakeFirstOrThrow();
    const number = (last ?? 0) + 1;
    await step
      .insertInto('document_revision')
      .values({
        document_id: id,
        number,
        name: draft.name,
        body: toJson<unknown>(draft.body),
        published_at: at,
      })
      .execute();
    await step.updateTable('document').set({ published: number }).where('id', '=', id).execute();
    return number;
  });
}
