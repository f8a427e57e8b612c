import { hashOf } from '../../base/hash.ts';
import type { Block } from '../block/schema.ts';
import type { Document, Origin, Page } from '../document/schema.ts';

/** A block where it stands: its page, and whether it is shown or kept as a spare. */
export type Placed = { block: Block; page: Page; list: 'blocks' | 'spare' };

/** Every block of a document by its id, in the order of reading. */
export function placedBlocks(document: Document): Map<string, Placed> {
  const placed = document.pages.flatMap((page) =>
    (['blocks', 'spare'] as const).flatMap((list) =>
      page[list].map((block): [string, Placed] => [block.id, { block, page, list }]),
    ),
  );
  return new Map(placed);
}

/** The fingerprint of a block: equal for equal content, whatever the order of its fields. */
export function fingerprintOf(block: Block): string {
  return hashOf(block);
}

/** How a template looks now, for a report that is made from it. */
export function originOf(template: string, document: Document): Origin {
  const blocks = [...placedBlocks(document)].map(([id, { block }]) => [id, fingerprintOf(block)]);
  return { template, blocks: Object.fromEntries(blocks), refused: [] };
}
