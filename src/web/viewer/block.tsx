import { Badge } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FilledBlock } from '../../report/schema.ts';
import type { ReportLayout } from '../../serve/schema.ts';
import { blockQuery } from '../api/queries.ts';
import type { Asked } from '../api/queries.ts';
import { FigureView } from '../figure/figure.tsx';
import { useBlockView } from '../reading/use-block-view.ts';
import { BlockBoundary } from './block-boundary.tsx';
import { BlockMenu } from './block-menu.tsx';
import { BlockEmpty, BlockFailed, BlockWaiting } from './block-states.tsx';
import css from './viewer.module.css';

type Skeleton = ReportLayout['pages'][number]['blocks'][number];

/** One block, asked for by itself: it waits, fails and is tried again without its neighbours. */
export function Block({ asked, block }: { asked: Asked; block: Skeleton }) {
  const { data, error, refetch, isFetching } = useQuery(blockQuery(asked, block.id));
  const view = useBlockView(block.id);
  const title = data?.title ?? block.title;
  const titleId = `block-${block.id}`;
  const isStrip = block.kind === 'number_strip';
  return (
    <section
      className={isStrip ? css['strip'] : css['block']}
      data-block={block.id}
      aria-labelledby={title === null ? undefined : titleId}
      aria-busy={isFetching || undefined}
    >
      {title === null && isStrip ? (
        <BlockMenu asked={asked} block={block} filled={data ?? null} view={view} />
      ) : (
        <header className={css['blockHead']}>
          {title === null ? null : <h3 id={titleId}>{title}</h3>}
          <BlockBadge block={data} />
          <BlockMenu asked={asked} block={block} filled={data ?? null} view={view} />
        </header>
      )}
      {data?.note ? <p className={css['note']}>{data.note}</p> : null}
      <BlockBoundary key={asked.template}>
        <BlockBody
          block={data}
          kind={block.kind}
          asTable={view.asTable}
          error={error}
          onRetry={() => void refetch()}
        />
      </BlockBoundary>
    </section>
  );
}

type BodyProps = {
  block: FilledBlock | undefined;
  kind: string;
  asTable: boolean;
  error: Error | null;
  onRetry: () => void;
};

function BlockBody({ block, kind, asTable, error, onRetry }: BodyProps) {
  if (block === undefined) {
    return error === null ? (
      <BlockWaiting kind={kind} />
    ) : (
      <BlockFailed error={error} message={null} onRetry={onRetry} />
    );
  }
  switch (block.state.kind) {
    case 'filled':
      return (
        <>
          <FigureView block={block} figure={block.state.figure} asTable={asTable} />
          {block.asOfText === null ? null : <p className={css['asOf']}>{block.asOfText}</p>}
        </>
      );
    case 'empty':
      return <BlockEmpty message={block.state.message} />;
    case 'failed':
      return <BlockFailed error={null} message={block.state.message} onRetry={onRetry} />;
  }
}

function BlockBadge({ block }: { block: FilledBlock | undefined }) {
  const badge = block?.state.kind === 'filled' ? block.state.badge : null;
  return badge === null ? null : (
    <Badge variant="light" color="gray" size="sm" tt="none" fw={500}>
      {badge}
    </Badge>
  );
}
