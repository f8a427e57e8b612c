import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../../words/words.tsx';
import { JobBar } from './job-bar.tsx';
import { publishNow } from './source-queries.ts';
import css from './sources.module.css';
import { useSourceAction } from './use-source-action.ts';

/** Something was decided that the reports do not show yet: publish now, or with the next run. */
export function PublishNotice() {
  const words = useWords();
  const publish = useSourceAction(publishNow);
  const client = useQueryClient();
  const job = publish.data?.job ?? null;
  return (
    <div className={css['notice']}>
      <p>{words.publishWaiting}</p>
      {job === null ? (
        <Button
          size="compact-md"
          loading={publish.isRunning}
          onClick={() => publish.run(undefined)}
        >
          {words.publishNow}
        </Button>
      ) : (
        <JobBar job={job} label={words.publishNow} onEnd={() => void client.invalidateQueries()} />
      )}
    </div>
  );
}
