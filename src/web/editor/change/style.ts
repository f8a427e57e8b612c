import type { Block } from '../../../report/schema.ts';

/** Fields that say what a block is and asks, not how it looks. */
const CONTENT = new Set([
  'kind',
  'id',
  'title',
  'note',
  'query',
  'missing',
  'body',
  'columns',
  'steps',
  'lines',
  'value',
  'size',
  'x',
  'y',
  'color',
  'primary',
]);

/** A block that looks like another one: its width, and of the same kind every way of drawing that names no KPI. */
export function withStyleOf(block: Block, style: Block): Block {
  if (block.kind !== style.kind) return { ...block, width: style.width };
  const looks = Object.entries(style).filter(([field]) => !CONTENT.has(field));
  return { ...block, ...Object.fromEntries(looks) };
}
