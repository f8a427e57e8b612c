import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Notice } from '../../viewer/notice.tsx';
import { useLocale, useWords } from '../../words/words.tsx';
import { AccessPanel } from './access-panel.tsx';
import { BackfillForm } from './backfill-form.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { DriftPanel } from './drift-panel.tsx';
import { RunHistory } from './run-history.tsx';
import { ScheduleForm } from './schedule-form.tsx';
import { SourceCard } from './source-card.tsx';
import { connectorsQuery, sourcesQuery } from './source-queries.ts';
import css from './sources.module.css';
import { StreamsPanel } from './streams-panel.tsx';

/** One source: how it stands, when it is read, how it is connected, and what its runs brought. */
export function SourcePage() {
  const words = useWords();
  const locale = useLocale();
  const { source: id } = useParams({ from: '/sources/$source' });
  const { data, error, refetch } = useQuery(sourcesQuery(locale));
  const { data: kinds } = useQuery(connectorsQuery(locale));
  const source = data?.sources.find((each) => each.id === id);
  const connector = kinds?.connectors.find(({ kind }) => kind === source?.kind);
  const isRead = source !== undefined && source.state !== 'removed' && source.kind !== 'demo';
  usePageTitle(source?.name ?? words.sources);
  return (
    <div className="page">
      <p className={css['crumb']}>
        <Link to="/sources" className="link">
          {words.sources}
        </Link>
      </p>
      <div className={css['head']}>
        <h1 className="page-title">{source?.name ?? words.source}</h1>
        {source === undefined || source.state === 'removed' ? null : (
          <Button
            component={Link}
            variant="default"
            to={`/sources/${encodeURIComponent(source.id)}/mapping`}
          >
            {words.stepMap}
          </Button>
        )}
      </div>
      {error === null ? null : <Notice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <Skeleton height={180} radius="lg" /> : null}
      {data !== undefined && source === undefined ? (
        <p className={css['none']}>{words.nothingFound}</p>
      ) : null}
      {source === undefined ? null : (
        <div className={css['stack']}>
          <SourceCard source={source} />
          {source.state === 'removed' || source.kind === 'demo' ? null : (
            <ScheduleForm key={JSON.stringify(source.schedule)} source={source} />
          )}
          {connector === undefined || connector.form.length === 0 ? null : (
            <ConnectionForm connector={connector} source={source} />
          )}
          {source.state === 'removed' ? null : <AccessPanel source={source} />}
          {isRead ? <StreamsPanel source={source} /> : null}
          {isRead && source.category !== 'files' ? <BackfillForm source={source} /> : null}
          <DriftPanel source={source} />
          <RunHistory source={source} />
        </div>
      )}
    </div>
  );
}
