import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { draftQuery } from '../api/own-report-queries.ts';
import { workspaceQuery } from '../api/queries.ts';
import { Notice } from '../viewer/notice.tsx';
import { useLocale } from '../words/words.tsx';
import { Editor } from './editor.tsx';

/** The editor of one report; it is read once when it is opened, and written from then on. */
export function EditorPage() {
  const { report } = useParams({ from: '/reports/$report/edit' });
  const locale = useLocale();
  const { data, error, refetch } = useQuery({
    ...draftQuery(report, locale),
    refetchOnMount: true,
  });
  const { data: workspace } = useQuery(workspaceQuery());
  if (error !== null) {
    return (
      <div className="page">
        <Notice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (data === undefined || workspace === undefined) {
    return (
      <div className="page" aria-busy="true">
        <Skeleton height={36} mb={24} />
        <Skeleton height={420} radius="lg" />
      </div>
    );
  }
  return <Editor key={report} draft={data} />;
}
