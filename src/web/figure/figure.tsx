import { assertNever } from '../../base/fault.ts';
import type { FilledBlock, Figure } from '../../report/schema.ts';
import { ChartView } from './chart/chart-view.tsx';
import { ListView } from './list/list-view.tsx';
import { NumberStrip } from './number/number-strip.tsx';
import { GridTable } from './table/grid-table.tsx';
import { TextView } from './text/text-view.tsx';

/** A figure as its screen form. Every text in it is final: nothing is formatted here. */
export function FigureView({
  block,
  figure,
  asTable,
}: {
  block: FilledBlock;
  figure: Figure;
  asTable: boolean;
}) {
  const title = block.title ?? '';
  switch (figure.kind) {
    case 'number':
      return <NumberStrip figure={figure} />;
    case 'chart':
      return asTable ? (
        <GridTable block={block.id} grid={figure.table} caption={title} />
      ) : (
        <ChartView figure={figure} />
      );
    case 'table':
      return <GridTable block={block.id} grid={figure.grid} caption={title} />;
    case 'list':
      return <ListView figure={figure} />;
    case 'text':
      return <TextView figure={figure} />;
    default:
      return assertNever(figure);
  }
}
