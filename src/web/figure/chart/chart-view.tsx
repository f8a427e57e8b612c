import { Skeleton } from '@mantine/core';
import { heightOf } from '../../../report/index.ts';
import type { ChartFigure } from '../../../report/schema.ts';
import { useWords } from '../../words/words.tsx';
import { ScrollRegion } from '../table/scroll-region.tsx';
import css from './chart.module.css';
import { leastWidth } from './least-width.ts';
import { PointMenu } from './point-menu.tsx';
import { useChart } from './use-chart.ts';
import { usePoint } from './use-point.ts';

/** A chart with its reading in one line. Its numbers are one click away as a table, for eyes and readers alike. */
export function ChartView({ figure }: { figure: ChartFigure }) {
  const words = useWords();
  const width = leastWidth(figure);
  const drawing = <Drawing figure={figure} />;
  return (
    <figure className={css['figure']}>
      {figure.reading === '' ? null : (
        <figcaption className={css['reading']}>{figure.reading}</figcaption>
      )}
      {width === 0 ? (
        drawing
      ) : (
        <ScrollRegion label={figure.reading || words.chart}>
          <div style={{ minWidth: width }}>{drawing}</div>
        </ScrollRegion>
      )}
    </figure>
  );
}

function Drawing({ figure }: { figure: ChartFigure }) {
  const words = useWords();
  const { open, click, close } = usePoint(figure);
  const { box, state } = useChart(figure, click);
  const height = heightOf(figure);
  if (state === 'failed') {
    return (
      <p role="alert" className="muted">
        {words.chartFailed}
      </p>
    );
  }
  return (
    <>
      <div
        className={css['frame']}
        style={{ height }}
        // An img element cannot hold the drawing.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="img"
        aria-label={figure.reading || words.chart}
      >
        {state === 'loading' ? <Skeleton height={height} className={css['waiting'] ?? ''} /> : null}
        <div ref={box} className={css['box']} />
      </div>
      {open === null ? null : <PointMenu grid={figure.table} open={open} onClose={close} />}
    </>
  );
}
