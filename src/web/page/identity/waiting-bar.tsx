import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { IdentityOverview } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import { JobBar } from '../sources/job-bar.tsx';
import { publishNow } from '../sources/source-queries.ts';
import { useSourceAction } from '../sources/use-source-action.ts';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

/** Whether the reports know of what was decided, and how far their building is. */
export function WaitingBar({ overview }: { overview: IdentityOverview }) {
  const words = useIdentityWords();
  const format = useFormat();
  const client = useQueryClient();
  const publish = useSourceAction(publishNow);
  const job = overview.job ?? publish.data?.job ?? null;
  const refresh = (): void => void client.invalidateQueries();
  if (overview.waiting === 0 && overview.job === null) {
    const time = format.moment(overview.snapshot.publishedAt);
    return <p className={css['settled']}>{fillWord(words.allInReports, { time })}</p>;
  }
  return (
    <div className={css['waiting']}>
      <p>
        {overview.job === null
          ? fillWord(overview.waiting === 1 ? words.waitingOne : words.waiting, {
              count: format.count(overview.waiting),
            })
          : words.waitingJob}
      </p>
      {job === null ? (
        <Button
          size="compact-md"
          loading={publish.isRunning}
          onClick={() => publish.run(undefined)}
        >
          {words.buildNow}
        </Button>
      ) : (
        <JobBar key={job} job={job} label={words.building} onEnd={refresh} />
      )}
    </div>
  );
}
