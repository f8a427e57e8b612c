import { Progress } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useFormat } from '../../words/use-format.ts';
import { useWords } from '../../words/words.tsx';
import { hasEnded, useJob } from '../import/use-job.ts';
import css from './sources.module.css';
import { useTimeLeft } from './use-time-left.ts';

type Props = { job: string; label: string; onEnd: () => void };

/** A job as it goes: bar, step, and about how long it will take. */
export function JobBar({ job: id, label, onEnd }: Props) {
  const words = useWords();
  const format = useFormat();
  const { job } = useJob(id);
  const isOver = job !== null && hasEnded(job);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
  const progress = job?.progress ?? null;
  const minutes = useTimeLeft(progress);
  return (
    <div className={css['job']}>
      <Progress.Root size="sm">
        <Progress.Section
          value={(progress ?? 1) * 100}
          animated={progress === null}
          aria-label={label}
          {...(progress === null ? {} : { 'aria-valuetext': format.percent(progress) })}
        />
      </Progress.Root>
      <output className={css['jobStep']}>
        {job?.step ?? words.loading}
        {minutes === null ? null : (
          <span className="muted">
            {' · '}
            {minutes <= 1
              ? words.timeLeftMinute
              : words.timeLeft.replace('{minutes}', format.count(minutes))}
          </span>
        )}
      </output>
      {job?.state === 'failed'
        ? job.problems.map((problem) => (
            <p key={problem.message} className={css['problem']} role="alert">
              {problem.message} <span className="muted">{problem.hint}</span>
            </p>
          ))
        : null}
    </div>
  );
}
