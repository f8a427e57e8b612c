import { MultiSelect } from '@mantine/core';
import type { Comparison } from '../../../query/schema.ts';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = {
  /** Null = as the report. */
  value: readonly Comparison[] | null;
  mayFollow?: boolean;
  onChange: (compare: Comparison[] | null) => void;
};

const USUAL = ['previous_period', 'previous_year', 'target'] as const;

/** What numbers are held against. A mean of periods before that was written in the document stays. */
export function CompareField({ value, mayFollow = true, onChange }: Props) {
  const words = useEditorWords();
  const names = {
    previous_period: words.comparePreviousPeriod,
    previous_year: words.comparePreviousYear,
    target: words.compareTarget,
  };
  const others = (value ?? []).filter((each) => typeof each !== 'string');
  const chosen = (value ?? []).filter((each) => typeof each === 'string');
  return (
    <MultiSelect
      label={words.compareOwn}
      placeholder={value === null && mayFollow ? words.asReport : ''}
      value={chosen}
      clearable
      hidePickedOptions
      data={USUAL.map((each) => ({ value: each, label: names[each] }))}
      onChange={(next) => {
        const kept = USUAL.filter((each) => next.includes(each));
        onChange(kept.length + others.length === 0 && mayFollow ? null : [...kept, ...others]);
      }}
    />
  );
}
