import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { kpisQuery } from '../../api/queries.ts';
import { useLocale } from '../../words/words.tsx';

type Props = {
  label: string;
  /** The KPIs to choose from. */
  kpis: readonly string[];
  value: string | null;
  /** What none is called; null where one must be chosen. */
  none?: string | null;
  onChange: (kpi: string | null) => void;
};

/** One of the KPIs that a block asks for. */
export function OneKpiSelect({ label, kpis, value, none = null, onChange }: Props) {
  const { data = [] } = useQuery(kpisQuery(useLocale()));
  const nameOf = (id: string): string => data.find((card) => card.id === id)?.name ?? id;
  return (
    <Select
      label={label}
      size="sm"
      value={value}
      placeholder={none ?? ''}
      clearable={none !== null}
      allowDeselect={none !== null}
      data={kpis.map((kpi) => ({ value: kpi, label: nameOf(kpi) }))}
      onChange={onChange}
    />
  );
}
