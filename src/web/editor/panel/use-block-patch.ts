import type { Block, BlockQuery } from '../../../report/schema.ts';
import { patchBlocks } from '../change/blocks.ts';
import { useEditorParts } from '../editor-context.ts';

export type BlockPatch = {
  /** Changes the block; steps of one name that follow one another are undone together. */
  patch: (step: (block: Block) => Block, merging?: string) => void;
  /** Changes what it asks; nothing happens to a text without a question. */
  patchQuery: (step: (query: BlockQuery) => BlockQuery) => void;
};

/** Ways to change one block of the shown page. */
export function useBlockPatch(id: string): BlockPatch {
  const { state, change } = useEditorParts();
  const { page } = state;
  const patch: BlockPatch['patch'] = (step, merging) =>
    change(
      (document) => patchBlocks(document, { page, ids: [id] }, step),
      merging === undefined ? undefined : `${merging} of ${id}`,
    );
  return {
    patch,
    patchQuery: (step) =>
      patch((block) => {
        if (block.query === null) return block;
        const query = step(block.query);
        return query === block.query ? block : withKpisOf({ ...block, query } as Block);
      }),
  };
}

/** Fields of a block that name KPIs follow its question: what is not asked any more is named by none of them. */
export function withKpisOf(block: Block): Block {
  const kpis = block.query?.kpis ?? [];
  const first = kpis[0] ?? '';
  const known = (kpi: string): string => (kpis.includes(kpi) ? kpi : first);
  switch (block.kind) {
    case 'table': {
      const kept = block.columns.filter(({ kpi }) => kpis.includes(kpi));
      const named = new Set(kept.map(({ kpi }) => kpi));
      const added = kpis
        .filter((kpi) => !named.has(kpi))
        .map((kpi) => ({ kpi, show: 'value' as const, bar: false, color: false }));
      return { ...block, columns: [...kept, ...added] };
    }
    case 'combo': {
      const lines = block.lines.filter((kpi) => kpis.includes(kpi));
      return { ...block, lines: lines.length > 0 ? lines : [first] };
    }
    case 'waterfall': {
      const kept = block.steps.filter(({ kpi }) => kpis.includes(kpi));
      const named = new Set(kept.map(({ kpi }) => kpi));
      const added = kpis
        .filter((kpi) => !named.has(kpi))
        .map((kpi) => ({ kpi, role: 'increase' as const }));
      const last = kept.at(-1);
      const steps =
        last?.role === 'total' ? [...kept.slice(0, -1), ...added, last] : [...kept, ...added];
      return { ...block, steps };
    }
    case 'scatter':
      return {
        ...block,
        x: known(block.x),
        y: known(block.y),
        size: block.size === null ? null : known(block.size),
      };
    case 'heatmap':
      return { ...block, value: known(block.value) };
    case 'work_list': {
      const reasons = block.reasons.filter(({ kpi }) => kpis.includes(kpi));
      return {
        ...block,
        weight: known(block.weight),
        reasons: reasons.length > 0 ? reasons : block.reasons,
      };
    }
    case 'list':
      return { ...block, primary: known(block.primary) };
    default:
      return block;
  }
}
