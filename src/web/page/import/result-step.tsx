import { Button, Progress } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Job } from '../../../serve/schema.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/words.tsx';
import { ImportedRuns } from './imported-runs.tsx';
import css from './import.module.css';
import type { StepProps } from './step-list.tsx';
import { useJob } from './use-job.ts';

/** The import as it goes, and what became of it. */
export function ResultStep({ state, dispatch, go }: StepProps) {
  const words = useWords();
  const { job, error } = useJob(state.job?.id ?? null);
  const client = useQueryClient();
  const isDone = job?.state === 'done';
  useEffect(() => {
    // Everything that was asked before belongs to the snapshot before.
    if (isDone) void client.invalidateQueries();
  }, [isDone, client]);
  if (error !== null) return <Notice error={error} onRetry={() => dispatch({ do: 'stop' })} />;
  if (job?.state === 'failed') {
    return (
      <section className={css['table']} role="alert">
        <h2>{words.importFailed}</h2>
        <p className="muted">{words.importFailedHint}</p>
        <ul className={css['failures']}>
          {job.problems.map((problem) => (
            <li key={problem.message}>
              {problem.message} <span className="muted">{problem.hint}</span>
            </li>
          ))}
        </ul>
        <Button
          onClick={() => {
            dispatch({ do: 'stop' });
            go('map');
          }}
        >
          {words.backToMapping}
        </Button>
      </section>
    );
  }
  if (!isDone) return <Running job={job} />;
  return (
    <>
      <section className={css['table']}>
        <DoneTitle />
        <div className={css['start']}>
          <Button component={Link} to="/">
            {words.openReports}
          </Button>
          <Button variant="default" component={Link} to="/sources/files/mapping">
            {words.mapChange}
          </Button>
          <Button
            variant="default"
            onClick={() => {
              dispatch({ do: 'restart' });
              go('files');
            }}
          >
            {words.importAgain}
          </Button>
        </div>
      </section>
      <ImportedRuns since={state.job?.startedAt ?? ''} />
    </>
  );
}

/** Takes the focus, so that the end is heard and the next key is at the right place. */
function DoneTitle() {
  const words = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1}>
      {words.importDone}
    </h2>
  );
}

function Running({ job }: { job: Job | null }) {
  const words = useWords();
  const format = useFormat();
  const progress = job?.progress ?? null;
  return (
    <section className={css['table']}>
      <h2>{words.importing}</h2>
      <Progress
        value={(progress ?? 1) * 100}
        animated={progress === null}
        size="lg"
        aria-label={words.importing}
        {...(progress === null ? {} : { 'aria-valuetext': format.percent(progress) })}
      />
      <output className={css['progressText']}>{job?.step ?? words.loading}</output>
    </section>
  );
}
