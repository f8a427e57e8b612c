import { NumberInput } from '@mantine/core';
import type { Block } from '../../../report/schema.ts';
import css from '../editor.module.css';
import { useEditorWords } from '../words/use-editor-words.ts';
import { FilterFields } from './filter-fields.tsx';
import type { BlockPatch } from './use-block-patch.ts';

type Props = { block: Extract<Block, { kind: 'records' }>; patch: BlockPatch['patch'] };

/** Whose records a block lists, and how many. */
export function RecordsFields({ block, patch }: Props) {
  const words = useEditorWords();
  const set = (part: Partial<typeof block>): void =>
    patch((before) => (before.kind === 'records' ? { ...before, ...part } : before));
  return (
    <div className={css['fields']}>
      <FilterFields filters={block.filters} onChange={(filters) => set({ filters })} />
      <NumberInput
        label={words.limit}
        value={block.limit}
        min={1}
        max={1000}
        clampBehavior="blur"
        onChange={(next) => {
          if (typeof next === 'number' && next >= 1 && next <= 1000) set({ limit: next });
        }}
      />
    </div>
  );
}
