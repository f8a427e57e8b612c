import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Period, Span } from '../../query/schema.ts';
import { workspaceQuery } from '../api/queries.ts';
import { monthsOf } from '../reading/period-choices.ts';
import { useLocale, useWords } from '../words/words.tsx';
import css from './controls.module.css';

type Props = { shown: Span; chosen: Period | null; onChoose: (period: Period) => void };

/** Twelve months, the quarters above them and the year itself. */
export function MonthPicker({ shown, chosen, onChoose }: Props) {
  const words = useWords();
  const locale = useLocale();
  const { data: workspace } = useQuery(workspaceQuery());
  const today = workspace?.today ?? shown.to;
  const [year, setYear] = useState(Number(shown.to.slice(0, 4)));
  const quarters = [1, 2, 3, 4].map((quarter) => ({
    quarter,
    period: `${year}-Q${quarter}`,
    isFuture: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}` > today.slice(0, 7),
  }));
  return (
    <div>
      <div className={css['year']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.yearBefore}
          onClick={() => setYear(year - 1)}
        >
          <IconChevronLeft size={17} />
        </ActionIcon>
        <button
          type="button"
          className={css['yearName']}
          aria-pressed={chosen === String(year)}
          onClick={() => onChoose(String(year))}
        >
          {year}
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.yearAfter}
          disabled={year >= Number(today.slice(0, 4))}
          onClick={() => setYear(year + 1)}
        >
          <IconChevronRight size={17} />
        </ActionIcon>
      </div>
      <div className={css['months']}>
        {monthsOf(year, today, locale).map((month) => (
          <button
            key={month.period}
            type="button"
            className={css['month']}
            aria-pressed={chosen === month.period}
            disabled={month.isFuture}
            onClick={() => onChoose(month.period)}
          >
            <span aria-hidden="true">{month.short.replace('.', '')}</span>
            <span className="visually-hidden">{month.long}</span>
          </button>
        ))}
        {quarters.map(({ quarter, period, isFuture }) => (
          <button
            key={period}
            type="button"
            className={css['month']}
            data-kind="quarter"
            aria-pressed={chosen === period}
            disabled={isFuture}
            onClick={() => onChoose(period)}
          >
            {words.quarterShort}
            {quarter}
          </button>
        ))}
      </div>
    </div>
  );
}
