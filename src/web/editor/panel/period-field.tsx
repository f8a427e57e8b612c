import { Select } from '@mantine/core';
import type { Period } from '../../../query/schema.ts';
import { zPeriod } from '../../../query/schema.ts';
import { PRESETS } from '../../reading/period-choices.ts';
import { useWords } from '../../words/words.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = {
  value: Period | null;
  /** False where there must be one: the report's own. */
  mayFollow?: boolean;
  onChange: (period: Period | null) => void;
};

const FOLLOW = 'follow';

/** A usual period, or the report's. One that was written otherwise is kept and shown as it is. */
export function PeriodField({ value, mayFollow = true, onChange }: Props) {
  const words = useWords();
  const own = useEditorWords();
  const usual = PRESETS.map(({ period, word }) => ({ value: String(period), label: words[word] }));
  const written = value === null ? FOLLOW : printPeriod(value);
  const isKnown = written === FOLLOW || usual.some((option) => option.value === written);
  return (
    <Select
      label={own.periodOwn}
      value={written}
      allowDeselect={false}
      data={[
        ...(mayFollow ? [{ value: FOLLOW, label: own.asReport }] : []),
        ...usual,
        ...(isKnown ? [] : [{ value: written, label: written }]),
      ]}
      onChange={(next) => {
        if (next === FOLLOW) onChange(null);
        const period = zPeriod.safeParse(next);
        if (period.success) onChange(period.data);
      }}
    />
  );
}

function printPeriod(period: Period): string {
  return typeof period === 'string' ? period : `${period.from} – ${period.to}`;
}
