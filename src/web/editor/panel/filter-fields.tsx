import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Filter } from '../../../query/schema.ts';
import { dimensionsQuery } from '../../api/own-report-queries.ts';
import { MemberSelect } from '../../viewer/member-select.tsx';
import { useLocale } from '../../words/words.tsx';
import css from '../editor.module.css';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = { filters: readonly Filter[]; onChange: (filters: Filter[]) => void };

/** Filters by members of any dimension; one each. */
export function FilterFields({ filters, onChange }: Props) {
  const words = useEditorWords();
  const { data: dimensions = [] } = useQuery(dimensionsQuery(useLocale()));
  const [opened, setOpened] = useState<readonly string[]>([]);
  const used = filters.map(({ dimension }) => dimension);
  const shown = [...used, ...opened.filter((dimension) => !used.includes(dimension))];
  const set = (dimension: string, filter: Filter | null): void => {
    if (filter === null) setOpened((before) => [...before, dimension]);
    const others = filters.filter((each) => each.dimension !== dimension);
    const at = used.indexOf(dimension);
    if (filter === null) onChange(others);
    else onChange(others.toSpliced(at === -1 ? others.length : at, 0, filter));
  };
  return (
    <fieldset className={css['group']}>
      <legend>{words.filters}</legend>
      {shown.map((dimension) => (
        <MemberSelect
          key={dimension}
          control={{
            drill: null,
            dimension,
            label: dimensions.find(({ id }) => id === dimension)?.name ?? dimension,
          }}
          filter={filters.find((each) => each.dimension === dimension) ?? null}
          onChange={(filter) => set(dimension, filter)}
        />
      ))}
      <Select
        aria-label={words.addFilter}
        placeholder={words.addFilter}
        size="sm"
        value={null}
        searchable
        data={dimensions
          .filter(({ id }) => !shown.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(dimension) => {
          if (dimension !== null) setOpened((before) => [...before, dimension]);
        }}
      />
    </fieldset>
  );
}
