import { useQuery } from '@tanstack/react-query';
import type { SourceView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { useLocale, useWords } from '../../words/words.tsx';
import { driftLog } from './drift-log.ts';
import { driftText } from './drift-text.ts';
import { sourceRunsQuery } from './source-queries.ts';
import css from './sources.module.css';

/** Changes shown; the runs before them are in the history. */
const MOST = 30;

/** How the columns of a source changed from run to run; nothing while they did not. */
export function DriftPanel({ source }: { source: SourceView }) {
  const words = useWords();
  const format = useFormat();
  const { data } = useQuery(sourceRunsQuery(source.id, useLocale()));
  const changes = driftLog(data?.runs ?? []).slice(0, MOST);
  if (changes.length === 0) return null;
  return (
    <section className={css['panel']} aria-labelledby="drift">
      <h2 id="drift">{words.drift}</h2>
      <p className="muted">{words.driftLead}</p>
      <ul className={css['log']}>
        {changes.map(({ run, at, stream, change }) => (
          <li key={`${run} ${stream} ${change.kind} ${change.column}`}>
            <time dateTime={at}>{format.moment(at)}</time>
            <span>
              <b>{stream}</b>: {driftText(words, change)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
