import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RunView, SourceView } from '../../../serve/schema.ts';
import { ScrollRegion } from '../../figure/table/scroll-region.tsx';
import tableCss from '../../figure/table/table.module.css';
import { Notice } from '../../viewer/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useLocale, useWords } from '../../words/words.tsx';
import { countsOf } from '../data/run-counts.ts';
import { driftText } from './drift-text.ts';
import { RUN_STATES } from './run-states.ts';
import { sourceRunsQuery } from './source-queries.ts';
import css from './sources.module.css';

/** What each run of a source brought, what went wrong, and which of its columns changed. */
export function RunHistory({ source }: { source: SourceView }) {
  const words = useWords();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(sourceRunsQuery(source.id, locale));
  return (
    <section className={css['panel']} aria-labelledby="history">
      <h2 id="history">{words.runs}</h2>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={120} /> : null}
      {data?.runs.length === 0 ? <p className="muted">{words.runsNone}</p> : null}
      {data === undefined || data.runs.length === 0 ? null : <RunTable runs={data.runs} />}
    </section>
  );
}

function RunTable({ runs }: { runs: readonly RunView[] }) {
  const words = useWords();
  const counts = [
    words.runRead,
    words.runAdded,
    words.runUpdated,
    words.runRemoved,
    words.rejected,
  ];
  return (
    <ScrollRegion label={words.runs}>
      <table className={tableCss['table']}>
        <thead>
          <tr>
            <th scope="col">{words.runStarted}</th>
            <th scope="col">{words.runState}</th>
            {counts.map((label) => (
              <th key={label} scope="col" data-align="end">
                {label}
              </th>
            ))}
            <th scope="col">{words.runSaid}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RunRow({ run }: { run: RunView }) {
  const words = useWords();
  const format = useFormat();
  const counts = countsOf(run);
  const state = RUN_STATES[run.status];
  const said = [
    ...run.problems.map(({ message }) => message),
    ...run.streams.flatMap(({ stream, drift }) =>
      drift.map((change) => `${stream}: ${driftText(words, change)}`),
    ),
  ];
  return (
    <tr>
      <th scope="row">{format.moment(run.startedAt)}</th>
      <td data-label={words.runState}>
        <span className={css['state']} data-state={state.tone}>
          {words[state.word]}
        </span>
      </td>
      {[
        { label: words.runRead, count: counts.read },
        { label: words.runAdded, count: counts.inserted },
        { label: words.runUpdated, count: counts.updated },
        { label: words.runRemoved, count: counts.removed },
      ].map(({ label, count }) => (
        <td key={label} data-align="end" data-label={label}>
          {format.count(count)}
        </td>
      ))}
      <td data-align="end" data-label={words.rejected}>
        {counts.rejected === 0 ? (
          format.count(0)
        ) : (
          <Link
            to="/data"
            search={{ run: run.id }}
            className="link"
            aria-label={`${words.rejectsShow}: ${counts.rejected}`}
          >
            {format.count(counts.rejected)}
          </Link>
        )}
      </td>
      <td className={css['said']} data-label={words.runSaid}>
        {said.length === 0 ? '—' : said.join('; ')}
      </td>
    </tr>
  );
}
