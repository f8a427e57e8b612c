import { IconX } from '@tabler/icons-react';
import type { Filter } from '../../query/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import type { ChoiceState } from '../reading/use-choice.ts';
import { fillWord, useWords } from '../words/words.tsx';
import { chipsOf } from './chips.ts';
import css from './controls.module.css';

type Props = { layout: ReportLayout; state: ChoiceState; fixed: readonly Filter[] };

/** The active filters in the report's own words, each with a way to take it off. */
export function FilterChips({ layout, state, fixed }: Props) {
  const words = useWords();
  const chips = chipsOf({ filters: state.choice.filters, layout, fixed });
  if (chips.length === 0) return null;
  return (
    <ul className={css['chips']} aria-label={words.filtersActive}>
      {chips.map(({ dimension, text }) => (
        <li key={dimension} className={css['chip']}>
          <span>{text}</span>
          <button
            type="button"
            aria-label={fillWord(words.filterRemove, { name: text })}
            onClick={() => state.setFilter(dimension, null)}
          >
            <IconX size={13} stroke={2.2} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
