import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Run } from '../../../land/schema.ts';
import { runsQuery, workspaceQuery } from '../../api/queries.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import tableCss from '../../figure/table/table.module.css';
import { Notice } from '../../viewer/notice.tsx';
import type { WordKey } from '../../words/en.ts';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/words.tsx';
import css from './data.module.css';
import { countsOf } from './run-counts.ts';

const STATES: Readonly<Record<Run['status'], { word: WordKey; state: string }>> = {
  running: { word: 'runRunning', state: 'busy' },
  done: { word: 'runDone', state: 'good' },
  failed: { word: 'runFailed', state: 'bad' },
  cancelled: { word: 'runCancelled', state: 'none' },
};

/** What was read lately: rows, and a way to those that were rejected. */
export function RunTable({ chosen }: { chosen: string | null }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(runsQuery());
  return (
    <section className={css['panel']} aria-labelledby="runs">
      <h2 id="runs">{words.runs}</h2>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={160} /> : null}
      {data !== undefined && data.runs.length === 0 ? <p>{words.runsNone}</p> : null}
      {data !== undefined && data.runs.length > 0 ? (
        <Rows runs={data.runs} chosen={chosen} />
      ) : null}
    </section>
  );
}

function Rows({ runs, chosen }: { runs: readonly Run[]; chosen: string | null }) {
  const words = useWords();
  return (
    <ScrollRegion label={words.runs}>
      <table className={tableCss['table']}>
        <thead>
          <tr>
            <th scope="col">{words.source}</th>
            <th scope="col">{words.runState}</th>
            <th scope="col">{words.runStarted}</th>
            {[
              words.runRead,
              words.runAdded,
              words.runUpdated,
              words.runUnchanged,
              words.rejected,
            ].map((label) => (
              <th key={label} scope="col" data-align="end">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} isChosen={run.id === chosen} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RunRow({ run, isChosen }: { run: Run; isChosen: boolean }) {
  const words = useWords();
  const format = useFormat();
  const { data: workspace } = useQuery(workspaceQuery());
  const counts = countsOf(run);
  const name = workspace?.sources.find((source) => source.id === run.source)?.name ?? run.source;
  return (
    <tr aria-current={isChosen || undefined}>
      <th scope="row">{name}</th>
      <td>
        <span className={css['state']} data-state={STATES[run.status].state}>
          {words[STATES[run.status].word]}
        </span>
      </td>
      <td>{format.moment(run.startedAt)}</td>
      <td data-align="end">{format.count(counts.read)}</td>
      <td data-align="end">{format.count(counts.inserted)}</td>
      <td data-align="end">{format.count(counts.updated)}</td>
      <td data-align="end">{format.count(counts.unchanged)}</td>
      <td data-align="end">
        {counts.rejected === 0 ? (
          format.count(0)
        ) : (
          <Link
            to="/data"
            search={{ run: run.id }}
            className="link"
            aria-label={`${words.rejectsShow}: ${counts.rejected}`}
            resetScroll={false}
          >
            {format.count(counts.rejected)}
          </Link>
        )}
      </td>
    </tr>
  );
}
