import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BlockQuery } from '../../../report/schema.ts';
import type { DimensionCard } from '../../../serve/schema.ts';
import { kpisQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';
import css from '../editor.module.css';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = {
  query: BlockQuery;
  dimensions: readonly DimensionCard[];
  onChange: (part: Pick<BlockQuery, 'sort'>) => void;
};

const AUTO = 'auto';

/** By what rows are ordered, and which come first. */
export function SortFields({ query, dimensions, onChange }: Props) {
  const words = useEditorWords();
  const { data: kpis = [] } = useQuery(kpisQuery(useLocale()));
  const nameOf = (id: string): string =>
    kpis.find((card) => card.id === id)?.name ??
    dimensions.find((card) => card.id === id)?.name ??
    id;
  const { sort } = query;
  const direction = sort?.direction ?? 'descending';
  return (
    <div>
      <Select
        label={words.sortBy}
        value={sort?.by ?? AUTO}
        allowDeselect={false}
        data={[
          { value: AUTO, label: words.sortAuto },
          ...[...query.kpis, ...query.dimensions].map((id) => ({ value: id, label: nameOf(id) })),
        ]}
        onChange={(by) => onChange({ sort: by === null || by === AUTO ? null : { by, direction } })}
      />
      {sort === null ? null : (
        <SegmentedControl
          size="xs"
          mt={6}
          fullWidth
          className={css['segments'] ?? ''}
          aria-label={words.sortBy}
          value={direction}
          data={[
            { value: 'descending', label: words.descending },
            { value: 'ascending', label: words.ascending },
          ]}
          onChange={(next) =>
            onChange({
              sort: { ...sort, direction: next === 'ascending' ? 'ascending' : 'descending' },
            })
          }
        />
      )}
    </div>
  );
}
