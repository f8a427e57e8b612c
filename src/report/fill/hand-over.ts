/** What is handed to a client leaves out what has nothing to say; whoever prepares it still sees all of it on screen. */
import type { Document } from '../document/schema.ts';
import type { FilledBlock, FilledReport } from './schema.ts';

/**
 * A report as a file of it is made. Of what is made for clients, blocks that are empty, numbers without a value and
 * pages without blocks are left out; a block that failed stays, since its failure must be seen. Where nothing would be
 * left, everything stays and says why.
 */
export function handedOver(filled: FilledReport, { audience }: Document): FilledReport {
  if (!audience.includes('client')) return filled;
  const pages = filled.pages.flatMap((page) => {
    const blocks = page.blocks.flatMap(withSomething);
    return blocks.length === 0 ? [] : [{ ...page, blocks: widened(blocks, page.blocks) }];
  });
  return pages.some(({ blocks }) => blocks.some(({ kind }) => kind !== 'text'))
    ? { ...filled, pages }
    : filled;
}

function withSomething(block: FilledBlock): FilledBlock[] {
  const { state } = block;
  if (state.kind === 'empty') return [];
  if (state.kind === 'failed' || state.figure.kind !== 'number') return [block];
  const items = state.figure.items.filter(({ value }) => value.value !== null);
  if (items.length === 0) return [];
  return [{ ...block, state: { ...state, figure: { ...state.figure, items } } }];
}

/** Who loses the neighbours of its row takes the whole of it. */
function widened(blocks: readonly FilledBlock[], before: readonly FilledBlock[]): FilledBlock[] {
  const left = new Set(blocks.map(({ id }) => id));
  const alone = rowsOf(before).flatMap((row) => {
    const [only, ...others] = row.filter(({ id }) => left.has(id));
    return only !== undefined && others.length === 0 ? [only.id] : [];
  });
  return blocks.map((block) => (alone.includes(block.id) ? { ...block, width: FULL } : block));
}

const FULL = 12;

/** Blocks as they stand side by side on twelve columns. */
function rowsOf(blocks: readonly FilledBlock[]): FilledBlock[][] {
  const rows: FilledBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (block.width > room) {
      rows.push([]);
      room = FULL;
    }
    rows.at(-1)?.push(block);
    room -= block.width;
  }
  return rows;
}
