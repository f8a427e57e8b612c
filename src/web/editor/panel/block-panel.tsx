import { Select, Tabs } from '@mantine/core';
import { recastBlock } from '../../../report/index.ts';
import type { Block } from '../../../report/schema.ts';
import { useLocale } from '../../words/words.tsx';
import { TEXT_FIRST_KPI } from '../change/first-kpi.ts';
import css from '../editor.module.css';
import { BLOCK_KINDS, kindName } from '../kind/kind-words.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { LookFields } from './look-fields.tsx';
import { QueryFields } from './query-fields.tsx';
import { RecordsFields } from './records-fields.tsx';
import { TextBodyFields } from './text-body-fields.tsx';
import { TextField } from './text-field.tsx';
import { useBlockPatch } from './use-block-patch.ts';

/** Everything that can be said of one block. */
export function BlockPanel({ block }: { block: Block }) {
  const words = useEditorWords();
  const locale = useLocale();
  const { patch, patchQuery } = useBlockPatch(block.id);
  return (
    <>
      <div className={css['fields']}>
        <Select
          label={words.kind}
          value={block.kind}
          allowDeselect={false}
          data={BLOCK_KINDS.map((kind) => ({ value: kind, label: kindName(kind, locale) }))}
          onChange={(next) => {
            const kind = BLOCK_KINDS.find((each) => each === next);
            if (kind !== undefined) patch((before) => recastBlock(before, kind, TEXT_FIRST_KPI));
          }}
        />
        <TextField
          label={words.blockTitle}
          value={block.title}
          onChange={(title) => patch((before) => ({ ...before, title }), 'title')}
        />
      </div>
      <Tabs defaultValue="data" keepMounted={false} className={css['panelTabs'] ?? ''}>
        <Tabs.List grow>
          <Tabs.Tab value="data">{words.panelData}</Tabs.Tab>
          <Tabs.Tab value="look">{words.panelLook}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="data">
          {block.kind === 'text' ? (
            <TextBodyFields block={block} patch={patch} />
          ) : block.kind === 'records' ? (
            <RecordsFields block={block} patch={patch} />
          ) : (
            <QueryFields query={block.query} onChange={patchQuery} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <LookFields block={block} patch={patch} />
          <div className={css['fields']}>
            <TextField
              label={words.blockNote}
              value={block.note}
              rows={2}
              maxLength={400}
              onChange={(note) => patch((before) => ({ ...before, note }), 'note')}
            />
          </div>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
