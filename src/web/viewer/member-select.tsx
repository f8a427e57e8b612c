import { MultiSelect, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Filter } from '../../query/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import { membersQuery } from '../api/queries.ts';
import type { Members } from '../api/queries.ts';
import { parseMember, printMember } from '../reading/choice.ts';
import { useLocale, useWords } from '../words/words.tsx';
import css from './controls.module.css';

type Props = {
  control: ReportLayout['controls'][number];
  filter: Filter | null;
  onChange: (filter: Filter | null) => void;
  /** Members can only be kept in, not left out. */
  onlyIn?: boolean;
};

/** Members of one dimension, found by typing; chosen ones are kept in or left out. */
export function MemberSelect({ control, filter, onChange, onlyIn = false }: Props) {
  const words = useWords();
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 180);
  const { data } = useQuery(membersQuery({ dimension: control.dimension, search: asked, locale }));
  // Everything without a search: gives the names of members that the present search does not find.
  const { data: first } = useQuery(
    membersQuery({ dimension: control.dimension, search: '', locale }),
  );
  const values = filter?.values.map(printMember) ?? [];
  const op = filter?.op ?? 'in';
  const change = (chosen: readonly string[], nextOp: Filter['op']): void =>
    onChange(
      chosen.length === 0
        ? null
        : { dimension: control.dimension, op: nextOp, values: chosen.map(parseMember) },
    );
  return (
    <div>
      <MultiSelect
        label={control.label}
        placeholder={values.length === 0 ? words.all : ''}
        data={optionsOf([data, first], values, words.unknown)}
        value={values}
        searchable
        clearable
        hidePickedOptions
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
        nothingFoundMessage={words.nothingFound}
        limit={60}
        maxDropdownHeight={280}
        comboboxProps={{ shadow: 'lg', radius: 'md', withinPortal: false }}
        clearButtonProps={{ 'aria-label': `${words.clear}: ${control.label}` }}
        onChange={(chosen) => change(chosen, op)}
      />
      {values.length === 0 || onlyIn ? null : (
        <SegmentedControl
          size="xs"
          mt={6}
          className={css['op'] ?? ''}
          aria-label={control.label}
          value={op}
          data={[
            { value: 'in', label: words.filterOnly },
            { value: 'not_in', label: words.filterWithout },
          ]}
          onChange={(next) => change(values, next === 'not_in' ? 'not_in' : 'in')}
        />
      )}
    </div>
  );
}

type Option = { value: string; label: string };

/** What was found, and what is chosen already by whatever name is known for it. */
function optionsOf(
  found: readonly (Members | undefined)[],
  chosen: readonly string[],
  unknown: string,
): Option[] {
  const options = new Map<string, Option>();
  const names = found.flatMap((reply) => reply?.members ?? []);
  for (const member of found[0]?.members ?? []) {
    const value = printMember(member.key);
    options.set(value, { value, label: member.label ?? member.key ?? unknown });
  }
  for (const value of chosen) {
    const known = names.find((member) => printMember(member.key) === value);
    const label = known?.label ?? parseMember(value) ?? unknown;
    if (!options.has(value)) options.set(value, { value, label });
  }
  return [...options.values()];
}
