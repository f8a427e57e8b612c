import type { Block, Document } from '../../../report/schema.ts';
import { freeId, takenIds } from './free-id.ts';
import { withBlocks } from './pages.ts';

/** The columns of a page, and the fewest that a block takes. */
export const COLUMNS = 12;
export const LEAST_COLUMNS = 3;

/** Puts a block on a page, after another one or at the end; gives the id it got. */
export function insertBlock(
  document: Document,
  block: Block,
  { page, after }: { page: string; after: string | null },
): { document: Document; id: string } {
  const id = freeId(block.id, takenIds(document));
  const inserted = withBlocks(document, page, (blocks) => {
    const at = blocks.findIndex((each) => each.id === after);
    return blocks.toSpliced(at === -1 ? blocks.length : at + 1, 0, { ...block, id });
  });
  return { document: inserted, id };
}

/** Copies of blocks behind the last of them; gives the ids of the copies. */
export function duplicateBlocks(
  document: Document,
  page: string,
  ids: readonly string[],
): { document: Document; ids: string[] } {
  const blocks = document.pages.find((each) => each.id === page)?.blocks ?? [];
  const originals = blocks.filter(({ id }) => ids.includes(id));
  let after = originals.at(-1)?.id ?? null;
  let copied = document;
  const copies: string[] = [];
  for (const original of originals) {
    const inserted = insertBlock(copied, original, { page, after });
    copied = inserted.document;
    after = inserted.id;
    copies.push(inserted.id);
  }
  return { document: copied, ids: copies };
}

/** Without these blocks. */
export function removeBlocks(document: Document, page: string, ids: readonly string[]): Document {
  return withBlocks(document, page, (blocks) => {
    const kept = blocks.filter(({ id }) => !ids.includes(id));
    return kept.length === blocks.length ? blocks : kept;
  });
}

/** Blocks of a page, kept in their order, one place earlier (-1) or later (1) as a group. */
export function nudgeBlocks(
  document: Document,
  { page, ids }: { page: string; ids: readonly string[] },
  by: -1 | 1,
): Document {
  return withBlocks(document, page, (blocks) => {
    const moving = blocks.filter(({ id }) => ids.includes(id));
    const others = blocks.filter(({ id }) => !ids.includes(id));
    const edge = by === -1 ? moving[0] : moving.at(-1);
    const neighbour = edge === undefined ? undefined : blocks[blocks.indexOf(edge) + by];
    if (neighbour === undefined) return blocks;
    const at = others.indexOf(neighbour) + (by === -1 ? 0 : 1);
    return others.toSpliced(at, 0, ...moving);
  });
}

/** Blocks of a page before or after another block of it; nothing happens where they are dropped on themselves. */
export function dropBlocks(
  document: Document,
  { page, ids }: { page: string; ids: readonly string[] },
  { target, side }: { target: string; side: 'before' | 'after' },
): Document {
  if (ids.includes(target)) return document;
  return withBlocks(document, page, (blocks) => {
    const moving = blocks.filter(({ id }) => ids.includes(id));
    const others = blocks.filter(({ id }) => !ids.includes(id));
    const at = others.findIndex(({ id }) => id === target);
    if (at === -1 || moving.length === 0) return blocks;
    const next = others.toSpliced(side === 'before' ? at : at + 1, 0, ...moving);
    return next.every((block, index) => block === blocks[index]) ? blocks : next;
  });
}

/** Blocks of one page at the end of another. */
export function sendToPage(
  document: Document,
  { page, ids }: { page: string; ids: readonly string[] },
  to: string,
): Document {
  const blocks = document.pages.find((each) => each.id === page)?.blocks ?? [];
  const moving = blocks.filter(({ id }) => ids.includes(id));
  if (page === to || moving.length === 0) return document;
  return withBlocks(removeBlocks(document, page, ids), to, (there) => [...there, ...moving]);
}

/** Blocks with other fields. What would change nothing gives the same document. */
export function patchBlocks(
  document: Document,
  { page, ids }: { page: string; ids: readonly string[] },
  patch: (block: Block) => Block,
): Document {
  return withBlocks(document, page, (blocks) => {
    const next = blocks.map((block) => (ids.includes(block.id) ? patch(block) : block));
    return next.every((block, index) => block === blocks[index]) ? blocks : next;
  });
}

/** A block as wide as asked, within the page. */
export function withWidth<Some extends Block>(block: Some, columns: number): Some {
  const width = Math.min(COLUMNS, Math.max(LEAST_COLUMNS, Math.round(columns)));
  return width === block.width ? block : { ...block, width };
}
