import { MultiSelect, NumberInput, Select, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { BlockQuery } from '../../../report/schema.ts';
import { zGrain } from '../../../query/schema.ts';
import { dimensionsQuery } from '../../api/own-report-queries.ts';
import { useLocale } from '../../words/words.tsx';
import css from '../editor.module.css';
import type { EditorWords } from '../words/en.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { CompareField } from './compare-field.tsx';
import { FilterFields } from './filter-fields.tsx';
import { KpiSelect } from './kpi-select.tsx';
import { PeriodField } from './period-field.tsx';
import { SortFields } from './sort-fields.tsx';

type Props = {
  query: BlockQuery;
  onChange: (step: (query: BlockQuery) => BlockQuery) => void;
};

const GRAINS = {
  day: 'grainDay',
  week: 'grainWeek',
  month: 'grainMonth',
  quarter: 'grainQuarter',
  year: 'grainYear',
} as const satisfies Record<string, keyof EditorWords>;

/** What a block asks, in the fixed steps: metrics, breakdown, time, comparison, filters, order. */
export function QueryFields({ query, onChange }: Props) {
  const words = useEditorWords();
  const locale = useLocale();
  const { data: dimensions = [] } = useQuery(dimensionsQuery(locale));
  const set = (part: Partial<BlockQuery>): void => onChange((before) => ({ ...before, ...part }));
  return (
    <div className={css['fields']}>
      <KpiSelect label={words.kpis} value={query.kpis} onChange={(kpis) => set({ kpis })} />
      <MultiSelect
        label={words.dimensions}
        placeholder={query.dimensions.length === 0 ? words.dimensionsPick : ''}
        value={query.dimensions}
        maxValues={2}
        searchable
        clearable
        hidePickedOptions
        data={dimensions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => set({ dimensions: next })}
      />
      <div className={css['pair']}>
        <Select
          label={words.overTime}
          value={query.grain ?? 'none'}
          allowDeselect={false}
          data={[
            { value: 'none', label: words.grainNone },
            ...zGrain.options.map((grain) => ({ value: grain, label: words[GRAINS[grain]] })),
          ]}
          onChange={(next) => {
            const grain = zGrain.safeParse(next);
            set(grain.success ? { grain: grain.data } : { grain: null, last: null });
          }}
        />
        <NumberInput
          label={words.lastPeriods}
          placeholder="–"
          title={words.lastPeriodsHint}
          disabled={query.grain === null}
          value={query.last ?? ''}
          min={2}
          max={60}
          clampBehavior="blur"
          onChange={(next) =>
            set({ last: typeof next === 'number' && next >= 2 && next <= 60 ? next : null })
          }
        />
      </div>
      <PeriodField value={query.period} onChange={(period) => set({ period })} />
      <CompareField value={query.compare} onChange={(compare) => set({ compare })} />
      <FilterFields filters={query.filters} onChange={(filters) => set({ filters })} />
      <SortFields query={query} dimensions={dimensions} onChange={set} />
      <div className={css['pair']}>
        <NumberInput
          label={words.limit}
          placeholder="–"
          value={query.limit ?? ''}
          min={1}
          max={500}
          clampBehavior="blur"
          onChange={(next) => set({ limit: typeof next === 'number' && next >= 1 ? next : null })}
        />
        <Switch
          className={css['beside'] ?? ''}
          label={words.others}
          checked={query.others}
          disabled={query.limit === null}
          onChange={(event) => set({ others: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}
