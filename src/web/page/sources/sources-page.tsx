import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useLocale, useWords } from '../../words/words.tsx';
import { PublishNotice } from './publish-notice.tsx';
import { SourceCard } from './source-card.tsx';
import { sourcesQuery } from './source-queries.ts';
import css from './sources.module.css';

/** The sources of the workspace: whether each is up to date, and what can be done with it. */
export function SourcesPage() {
  const words = useWords();
  const locale = useLocale();
  const { data, error, refetch } = useQuery(sourcesQuery(locale));
  usePageTitle(words.sources);
  return (
    <div className="page">
      <header className={css['head']}>
        <div>
          <h1 className="page-title">{words.sources}</h1>
          <p className="page-lead">{words.sourcesLead}</p>
        </div>
        <div className={css['headActions']}>
          <Button component={Link} to="/identity" variant="default">
            {words.identity}
          </Button>
          <Button
            component={Link}
            to="/sources/new"
            leftSection={<IconPlus size={17} stroke={1.8} />}
          >
            {words.sourceAdd}
          </Button>
        </div>
      </header>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data?.sources.some(({ state }) => state === 'removed') === true ? <PublishNotice /> : null}
      {data?.sources.length === 0 ? <p className={css['none']}>{words.sourcesEmpty}</p> : null}
      <ul className={css['list']} aria-busy={data === undefined && error === null}>
        {data === undefined && error === null ? (
          <li>
            <Skeleton height={150} radius="lg" />
          </li>
        ) : null}
        {data?.sources.map((source) => (
          <li key={source.id}>
            <SourceCard source={source} />
          </li>
        ))}
      </ul>
    </div>
  );
}
