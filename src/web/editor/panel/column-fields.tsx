import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Block } from '../../../report/schema.ts';
import { kpisQuery } from '../../api/queries.ts';
import { fillWord, useLocale } from '../../words/words.tsx';
import css from '../editor.module.css';
import { useEditorWords } from '../words/use-editor-words.ts';
import type { BlockPatch } from './use-block-patch.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Column = Table['columns'][number];
type Props = { block: Table; patch: BlockPatch['patch'] };

/** How each column of a table is shown: with its change, with bars, coloured by meaning. */
export function ColumnFields({ block, patch }: Props) {
  const words = useEditorWords();
  const { data = [] } = useQuery(kpisQuery(useLocale()));
  const set = (at: number, part: Partial<Column>): void =>
    patch((before) =>
      before.kind === 'table'
        ? {
            ...before,
            columns: before.columns.map((each, index) =>
              index === at ? { ...each, ...part } : each,
            ),
          }
        : before,
    );
  return (
    <>
      {block.columns.map((column, at) => {
        const name = data.find((card) => card.id === column.kpi)?.name ?? column.kpi;
        return (
          <fieldset key={`${column.kpi}-${column.show}`} className={css['group']}>
            <legend>{fillWord(words.column, { name })}</legend>
            <Checkbox
              label={words.columnDelta}
              checked={column.show !== 'value'}
              onChange={(event) =>
                set(at, { show: event.currentTarget.checked ? 'value_and_delta' : 'value' })
              }
            />
            <Checkbox
              label={words.columnBar}
              checked={column.bar}
              onChange={(event) => set(at, { bar: event.currentTarget.checked })}
            />
            <Checkbox
              label={words.columnColor}
              checked={column.color}
              onChange={(event) => set(at, { color: event.currentTarget.checked })}
            />
          </fieldset>
        );
      })}
    </>
  );
}
