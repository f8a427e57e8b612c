import type { BlockKind } from '../block/schema.ts';
import type { Document } from './schema.ts';

/** Kinds that are read and not seen: no picture of a report. */
const READ: readonly BlockKind[] = ['number_strip', 'text', 'list', 'work_list', 'table', 'pivot'];

/** The block that stands for a report in the gallery: its first picture, else its first block. */
export function coverOf({ pages }: Document): string {
  const blocks = pages.flatMap((page) => page.blocks);
  const cover = blocks.find(({ kind }) => !READ.includes(kind)) ?? blocks[0];
  return cover?.id ?? '';
}
