import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KpiCard } from '../../api/queries.ts';
import { kpisQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';
import css from '../editor.module.css';

type Props = { label: string; value: readonly string[]; onChange: (kpis: string[]) => void };

/** KPIs by name, in the order in which they are shown; what the data cannot fill yet is said. */
export function KpiSelect({ label, value, onChange }: Props) {
  const words = useEditorWords();
  const locale = useLocale();
  const { data = [] } = useQuery(kpisQuery(locale));
  const byId = new Map(data.map((card) => [card.id, card]));
  return (
    <MultiSelect
      label={label}
      placeholder={words.kpisPick}
      data={groupsOf(data, value)}
      value={[...value]}
      searchable
      hidePickedOptions
      maxDropdownHeight={320}
      comboboxProps={{ shadow: 'lg', radius: 'md' }}
      renderOption={({ option }) => (
        <span className={css['option']}>
          {option.label}
          {byId.get(option.value)?.status === 'missing' ? (
            <small className="muted">{words.kpiMissing}</small>
          ) : null}
        </span>
      )}
      onChange={(kpis) => {
        if (kpis.length > 0) onChange(kpis);
      }}
    />
  );
}

type Group = { group: string; items: { value: string; label: string }[] };

/** What can be filled first; chosen ones that the catalogue does not know by their id. */
function groupsOf(cards: readonly KpiCard[], chosen: readonly string[]): Group[] {
  const known = new Set(cards.map(({ id }) => id));
  const groups = new Map<string, Group>();
  const ordered = [...cards].sort(
    (one, other) => Number(one.status === 'missing') - Number(other.status === 'missing'),
  );
  for (const { id, name, topic } of ordered) {
    const group = groups.get(topic) ?? { group: topic.replaceAll('_', ' '), items: [] };
    group.items.push({ value: id, label: name });
    groups.set(topic, group);
  }
  const gone = chosen.filter((id) => !known.has(id));
  if (gone.length > 0)
    groups.set('', { group: '?', items: gone.map((id) => ({ value: id, label: id })) });
  return [...groups.values()];
}
