import { useQuery } from '@tanstack/react-query';
import { runsQuery } from '../../api/queries.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/words.tsx';
import { RejectList } from '../data/reject-list.tsx';
import { countsOf } from '../data/run-counts.ts';
import css from './import.module.css';

/** Rows of the runs that this import made, and what they rejected. */
export function ImportedRuns({ since }: { since: string }) {
  const words = useWords();
  const format = useFormat();
  const { data } = useQuery(runsQuery());
  const runs = (data?.runs ?? []).filter((run) => run.startedAt >= since);
  if (runs.length === 0) return null;
  const counts = countsOf({ streams: runs.flatMap((run) => run.streams) });
  const facts = [
    { label: words.runRead, value: counts.read },
    { label: words.runAdded, value: counts.inserted },
    { label: words.runUpdated, value: counts.updated },
    { label: words.runUnchanged, value: counts.unchanged },
    { label: words.rejected, value: counts.rejected },
  ];
  return (
    <>
      <dl className={css['counts']}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.count(value)}</dd>
          </div>
        ))}
      </dl>
      {runs
        .filter((run) => countsOf(run).rejected > 0)
        .map((run) => (
          <RejectList key={run.id} run={run.id} />
        ))}
    </>
  );
}
