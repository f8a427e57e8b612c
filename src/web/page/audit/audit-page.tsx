import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import type { AuditEntry, AuditVerdict } from '../../../serve/schema.ts';
import { ROLES } from '../../../serve/schema.ts';
import { get } from '../../api/client.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useFormat } from '../../words/use-format.ts';
import { fillWord } from '../../words/words.tsx';
import type { PeopleWords } from '../people/words/en.ts';
import { usePeopleWords } from '../people/words/use-people-words.ts';
import css from './audit.module.css';

type Page = { entries: AuditEntry[]; more: boolean };

/** What was done by whom, newest first, and whether it is whole. */
export function AuditPage() {
  const words = usePeopleWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    {
      queryKey: ['audit'],
      queryFn: ({ pageParam, signal }) =>
        get<Page>(`/api/audit${pageParam === null ? '' : `?before=${pageParam}`}`, signal),
      initialPageParam: null as number | null,
      getNextPageParam: ({ entries, more }: Page) =>
        more ? (entries.at(-1)?.number ?? null) : null,
      staleTime: 0,
    },
  );
  usePageTitle(words.auditTitle);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <div className="page">
      <header className={css['head']}>
        <div>
          <h1 className="page-title">{words.auditTitle}</h1>
          <p className="page-lead">{words.auditLead}</p>
        </div>
        <Verdict />
      </header>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={320} radius="lg" /> : null}
      {entries.length === 0 ? null : <Entries entries={entries} />}
      {hasNextPage ? (
        <Button
          mt="md"
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.auditMore}
        </Button>
      ) : null}
    </div>
  );
}

function Verdict() {
  const words = usePeopleWords();
  const verify = useMutation({ mutationFn: () => get<AuditVerdict>('/api/audit/verdict') });
  const { data } = verify;
  return (
    <div className={css['verdict']}>
      <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
        {words.auditVerify}
      </Button>
      <output>
        {data === undefined ? null : data.broken === null ? (
          <span className="tone-good">{fillWord(words.auditWhole, { entries: data.entries })}</span>
        ) : (
          <span className="tone-bad">{fillWord(words.auditBroken, { number: data.broken })}</span>
        )}
      </output>
    </div>
  );
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const words = usePeopleWords();
  const format = useFormat();
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{words.auditWhen}</th>
          <th scope="col">{words.auditWho}</th>
          <th scope="col">{words.auditWhat}</th>
          <th scope="col">{words.auditTarget}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ number, at, actor, event, target, details }) => (
          <tr key={number}>
            <td data-label={words.auditWhen}>{format.moment(at)}</td>
            <td data-label={words.auditWho}>{actor ?? '—'}</td>
            <td data-label={words.auditWhat}>{eventName(event, words)}</td>
            <td data-label={words.auditTarget}>
              {target}
              <span className={css['sub']}>{detailText(details, words)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An event that a newer version wrote keeps its own name. */
function eventName(event: string, words: PeopleWords): string {
  const key = `event_${event}`;
  return Object.entries(words).find(([name]) => name === key)?.[1] ?? event;
}

function detailText(details: AuditEntry['details'], words: PeopleWords): string {
  return Object.entries(details)
    .map(([key, value]) => {
      const role = key === 'role' ? ROLES.find((each) => each === value) : undefined;
      return role === undefined ? value : words[`role_${role}`];
    })
    .join(' · ');
}
