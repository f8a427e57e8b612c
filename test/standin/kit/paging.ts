/** The families of paging that vendors have, over a list that was filtered and sorted. */
import type { StoredRecord } from './store.ts';

/** A page and the opaque cursor of the next one; the cursor says after which record it goes on. */
export function cursorPage(
  records: readonly StoredRecord[],
  {
    cursor,
    size,
    order,
  }: { cursor: string | null; size: number; order: (record: StoredRecord) => string },
): { page: readonly StoredRecord[]; next: string | null } {
  const after = cursor === null ? null : Buffer.from(cursor, 'base64url').toString();
  const rest = after === null ? records : records.filter((record) => order(record) > after);
  const page = rest.slice(0, size);
  const last = page.at(-1);
  const hasMore = rest.length > page.length;
  return {
    page,
    next: hasMore && last !== undefined ? Buffer.from(order(last)).toString('base64url') : null,
  };
}

/** A page by how many records to leave out. */
export function offsetPage(
  records: readonly StoredRecord[],
  { offset, size }: { offset: number; size: number },
): { page: readonly StoredRecord[]; hasMore: boolean } {
  const page = records.slice(offset, offset + size);
  return { page, hasMore: offset + page.length < records.length };
}

/** The records after the one with this id, as Stripe pages. */
export function pageAfter(
  records: readonly StoredRecord[],
  { after, size }: { after: string | null; size: number },
): { page: readonly StoredRecord[]; hasMore: boolean } {
  const at = after === null ? -1 : records.findIndex(({ id }) => id === after);
  return offsetPage(records, { offset: at + 1, size });
}

/** Text whose order is that of the instant, then of the id: what cursors go by. */
export function byChange(instant: unknown, id: unknown): string {
  return `${String(instant)}|${String(id).padStart(20, '0')}`;
}
