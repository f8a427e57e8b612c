import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import type { TemplateCard } from '../../../serve/schema.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import css from './gallery.module.css';

/** What a report needs and what the data has of it, before it is opened. */
export function NeedsList({ needs }: { needs: TemplateCard['needs'] }) {
  const words = useWords();
  const have = needs.filter(({ has }) => has).length;
  return (
    <details className={css['needs']}>
      <summary>{fillWord(words.needsHave, { have, all: needs.length })}</summary>
      <ul>
        {needs.map((need) => (
          <li key={need.name} data-has={need.has || undefined}>
            {need.has ? (
              <IconCheck size={14} stroke={2.2} aria-hidden="true" />
            ) : (
              <IconCircleDashed size={14} stroke={2} aria-hidden="true" />
            )}
            <span className="visually-hidden">
              {need.has ? words.needsThere : words.needsAbsent}:{' '}
            </span>
            {need.name}
            {need.required ? <em>{words.needsRequired}</em> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
