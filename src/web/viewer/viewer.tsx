import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Filter } from '../../query/schema.ts';
import { layoutQuery, workspaceQuery } from '../api/queries.ts';
import { ExplainLayer } from '../figure/explain/explain-layer.tsx';
import type { ChoiceState } from '../reading/use-choice.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import { useWords } from '../words/words.tsx';
import { Notice } from './notice.tsx';
import { ReportHeader } from './report-header.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportPages } from './report-pages.tsx';
import { useViewerState } from './use-viewer-state.ts';
import css from './viewer.module.css';
import { ViewerContext } from './viewer-context.ts';

type Props = {
  template: string;
  state: ChoiceState;
  /** What the report is about, as its title; null = its own title. */
  name?: string | null;
  /** Filters that hold whatever the reader chooses; their texts are not shown as chips. */
  fixed?: readonly Filter[];
  /** Stands above the title: the way back. */
  before?: ReactNode;
  /** Stands after the headline numbers. */
  interlude?: ReactNode;
};

/** A report as the reader asked for it: its frame first, then each block by itself. */
export function Viewer({
  template,
  state,
  name = null,
  fixed = NONE,
  before = null,
  interlude = null,
}: Props) {
  const words = useWords();
  const asked = useMemo(() => ({ template, reading: state.reading }), [template, state.reading]);
  const layout = useQuery(layoutQuery(asked));
  const { data: workspace } = useQuery(workspaceQuery());
  usePageTitle(name ?? layout.data?.frame.title ?? null);
  const viewer = useViewerState({
    template,
    brand: workspace?.brand ?? null,
    layout: layout.data ?? null,
    state,
  });
  if (layout.error !== null) {
    return (
      <div className="page">
        {before}
        <h1 className={css['errorTitle']}>{words.errorTitle}</h1>
        <Notice error={layout.error} onRetry={() => void layout.refetch()} />
      </div>
    );
  }
  if (layout.data === undefined || viewer === null) return <Waiting before={before} />;
  return (
    <ViewerContext value={viewer}>
      <ExplainLayer>
        <article className={css['report']}>
          <ReportHeader
            name={name}
            layout={layout.data}
            state={state}
            asked={asked}
            fixed={fixed}
            before={before}
          />
          <ReportPages
            layout={layout.data}
            asked={asked}
            isStale={layout.isPlaceholderData}
            interlude={interlude}
          />
          <ReportNotes frame={layout.data.frame} />
        </article>
      </ExplainLayer>
    </ViewerContext>
  );
}

function Waiting({ before }: { before: ReactNode }) {
  return (
    <div className="page" aria-busy="true">
      {before}
      <Skeleton height={30} width={320} mb={12} />
      <Skeleton height={16} width={460} maw="100%" mb={36} />
      <Skeleton height={124} mb={16} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </div>
  );
}

const NONE: readonly Filter[] = [];
