import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SourceView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/words.tsx';
import { scheduleText } from './schedule-text.ts';
import css from './sources.module.css';

/** When it was read, when it will be, and how much there is. */
export function SourceFacts({ source }: { source: SourceView }) {
  const words = useWords();
  const format = useFormat();
  const { syncedAt, nextAt, schedule, rows, rejected } = source;
  return (
    <dl className={css['facts']}>
      <Fact name={words.dataAsOf}>{syncedAt === null ? '—' : format.moment(syncedAt)}</Fact>
      <Fact name={words.sourceNext}>
        {nextAt === null ? words.sourceByHand : format.moment(nextAt)}
        {schedule === null ? null : (
          <span className={css['sub']}>{scheduleText(words, schedule)}</span>
        )}
      </Fact>
      <Fact name={words.rows}>{format.count(rows)}</Fact>
      <Fact name={words.rejected}>
        {rejected === 0 ? (
          format.count(0)
        ) : (
          <Link to="/data" className="link">
            {format.count(rejected)}
          </Link>
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
