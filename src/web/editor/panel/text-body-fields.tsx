import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Block } from '../../../report/schema.ts';
import { kpisQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';
import css from '../editor.module.css';
import { useEditorWords } from '../words/use-editor-words.ts';
import { TextField } from './text-field.tsx';
import type { BlockPatch } from './use-block-patch.ts';

type TextBlock = Extract<Block, { kind: 'text' }>;

/** The text of a block, with a way to put a live figure into it. */
export function TextBodyFields({ block, patch }: { block: TextBlock; patch: BlockPatch['patch'] }) {
  const words = useEditorWords();
  const { data = [] } = useQuery(kpisQuery(useLocale()));
  const write = (step: (body: TextBlock['body']) => TextBlock['body'], merging?: string): void =>
    patch(
      (before) => (before.kind === 'text' ? { ...before, body: step(before.body) } : before),
      merging,
    );
  return (
    <div className={css['fields']}>
      <TextField
        label={words.textBody}
        description={words.textHint}
        value={block.body}
        rows={6}
        maxLength={8000}
        onChange={(body) => write(() => body, 'body')}
      />
      <Select
        aria-label={words.insertFigure}
        placeholder={words.insertFigure}
        value={null}
        searchable
        data={data
          .filter(({ status }) => status !== 'missing')
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(kpi) => {
          if (kpi === null) return;
          const token = ` {{${kpi}}}`;
          write((body) => ({
            en: body.en + token,
            'pt-BR': body['pt-BR'] + token,
            es: body.es + token,
          }));
        }}
      />
    </div>
  );
}
