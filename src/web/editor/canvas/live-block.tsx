import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Block } from '../../../report/schema.ts';
import { previewQuery } from '../../api/own-report-queries.ts';
import { FigureView } from '../../figure/figure.tsx';
import { BlockBoundary } from '../../viewer/block-boundary.tsx';
import { BlockEmpty, BlockFailed, BlockWaiting } from '../../viewer/block-states.tsx';
import { useLocale } from '../../words/words.tsx';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';

/** A block as its readers will see it: filled with real data each time what it asks is changed. */
export function LiveBlock({ block }: { block: Block }) {
  const locale = useLocale();
  const { period, compare, filters } = useEditorParts().state.document;
  const { data, error, refetch } = useQuery({
    ...previewQuery({
      block: { ...block, width: 12 },
      period,
      compare,
      filters,
      reading: { period: null, compare: null, filters: [], locale },
    }),
    placeholderData: keepPreviousData,
  });
  const filled = data?.kind === block.kind ? data : undefined;
  return (
    <div className={css['live']} inert>
      {filled?.note ? <p className={css['note']}>{filled.note}</p> : null}
      <BlockBoundary key={block.kind}>
        {filled === undefined ? (
          error === null ? (
            <BlockWaiting kind={block.kind} />
          ) : (
            <BlockFailed error={error} message={null} onRetry={() => void refetch()} />
          )
        ) : (
          <LiveFigure filled={filled} onRetry={() => void refetch()} />
        )}
      </BlockBoundary>
    </div>
  );
}

type Filled = Parameters<typeof FigureView>[0]['block'];

function LiveFigure({ filled, onRetry }: { filled: Filled; onRetry: () => void }) {
  switch (filled.state.kind) {
    case 'filled':
      return <FigureView block={filled} figure={filled.state.figure} asTable={false} />;
    case 'empty':
      return <BlockEmpty message={filled.state.message} />;
    case 'failed':
      return <BlockFailed error={null} message={filled.state.message} onRetry={onRetry} />;
  }
}
