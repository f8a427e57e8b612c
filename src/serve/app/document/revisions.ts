import type { Metadata } from '../../../base/metadata/open.ts';
import type { Documents } from './stored.ts';

/** Reading what was published. */
export function revisionsIn({ db }: Metadata): Pick<Documents, 'revisions' | 'revision'> {
  return {
    async revisions(id) {
      const rows = await db
        .selectFrom('document_revision')
        .select(['number', 'name', 'published_at'])
        .where('document_id', '=', id)
        .orderBy('number', 'desc')
        .execute();
      return rows.map(({ number, name, published_at }) => ({
        number,
        name,
        publishedAt: published_at,
      }));
    },
    async revision(id, number) {
      const row = await db
        .selectFrom('document_revision')
        .selectAll()
        .where('document_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst();
      return row === undefined
        ? null
        : { number, name: row.name, publishedAt: row.published_at, body: row.body };
    },
  };
}
