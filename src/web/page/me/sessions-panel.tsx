import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../viewer/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import { browserName } from './browser-name.ts';
import { endSession, sessionsQuery } from './me-queries.ts';
import css from './me.module.css';

/** Where the person is signed in. One that is ended here is ended at once. */
export function SessionsPanel() {
  const words = usePeopleWords();
  const format = useFormat();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(sessionsQuery());
  const end = useMutation({
    mutationFn: endSession,
    onSettled: () => queries.invalidateQueries(sessionsQuery()),
  });
  return (
    <section className={css['panel']} aria-label={words.sessionsTitle}>
      <h2>{words.sessionsTitle}</h2>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={80} /> : null}
      <ul className={css['list']}>
        {data?.map(({ id, browser, address, usedAt, isThis }) => (
          <li key={id} className={css['row']}>
            <span className={css['rowText']}>
              {browserName(browser)}
              <span className={css['sub']}>
                {address} · {fillWord(words.sessionUsed, { time: format.moment(usedAt) })}
              </span>
            </span>
            {isThis ? (
              <span className="muted">{words.sessionThis}</span>
            ) : (
              <Button
                variant="subtle"
                size="compact-sm"
                loading={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
              >
                {words.sessionEnd}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
