import type { Block } from '../block/schema.ts';
import type { Document, Origin, Page } from '../document/schema.ts';
import { findUpdates } from './find-updates.ts';
import { fingerprintOf, placedBlocks } from './fingerprint.ts';

/** What is decided about each waiting update, by block id. What is not named waits on. */
export type Decisions = Readonly<Record<string, 'take' | 'keep' | 'refuse'>>;

/**
 * A linked report after decisions about the updates of its template: `take` brings the template's block, `keep` leaves
 * the report's own until the template changes again, `refuse` stops following that block. Pure; the report's other
 * blocks and their order stay.
 */
export function applyUpdates(
  document: Document,
  template: Document,
  decisions: Decisions,
): Document {
  const { from } = document;
  if (from === null) return document;
  const waiting = findUpdates(document, template).filter(({ block }) => block in decisions);
  const taken = waiting.filter(({ block }) => decisions[block] === 'take');
  const pages = taken.reduce<Page[]>((sofar, update) => {
    switch (update.kind) {
      case 'changed':
        return withBlocks(sofar, (block) => (block.id === update.block ? update.after : block));
      case 'removed':
        return withBlocks(sofar, (block) => (block.id === update.block ? null : block));
      case 'added':
        return withAdded(sofar, update.block, template);
    }
  }, document.pages);
  const refused = waiting.filter(({ block }) => decisions[block] === 'refuse');
  const settled = waiting.filter(({ block }) => decisions[block] !== 'refuse');
  return {
    ...document,
    pages,
    from: {
      ...from,
      blocks: settledBlocks(
        from,
        settled.map(({ block }) => block),
        template,
      ),
      refused: [...new Set([...from.refused, ...refused.map(({ block }) => block)])],
    },
  };
}

/** Decided blocks are compared with the template as it is now from here on. */
function settledBlocks(from: Origin, ids: readonly string[], template: Document): Origin['blocks'] {
  const theirs = placedBlocks(template);
  const blocks = { ...from.blocks };
  for (const id of ids) {
    const now = theirs.get(id)?.block;
    if (now === undefined) delete blocks[id];
    else blocks[id] = fingerprintOf(now);
  }
  return blocks;
}

function withBlocks(pages: readonly Page[], change: (block: Block) => Block | null): Page[] {
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.flatMap((block) => change(block) ?? []),
    spare: page.spare.flatMap((block) => change(block) ?? []),
  }));
}

/** Puts a template's block after the one that it follows there, on the page of the same id, made where it is missing. */
function withAdded(pages: readonly Page[], id: string, template: Document): Page[] {
  const placed = placedBlocks(template).get(id);
  if (placed === undefined) return [...pages];
  const { block, page, list } = placed;
  if (!pages.some((each) => each.id === page.id))
    return [...pages, { ...page, blocks: [], spare: [], [list]: [block] }];
  const neighbours = page[list].map((each) => each.id);
  const before = neighbours.slice(0, neighbours.indexOf(id)).reverse();
  return pages.map((each) => {
    if (each.id !== page.id) return each;
    const ids = each[list].map((own) => own.id);
    const neighbour = before.find((own) => ids.includes(own));
    const at = neighbour === undefined ? 0 : ids.indexOf(neighbour) + 1;
    return { ...each, [list]: each[list].toSpliced(at, 0, block) };
  });
}
