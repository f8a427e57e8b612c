import { useQuery } from '@tanstack/react-query';
import { gridOf } from '../../../report/index.ts';
import type { Brand, ChartFigure, Figure } from '../../../report/schema.ts';
import { workspaceQuery } from '../../api/queries.ts';
import { useDrawing } from '../../figure/chart/use-drawing.ts';
import { useLocale } from '../../words/words.tsx';
import css from './gallery.module.css';

/** Rows of a small table that still can be made out. */
const ROWS = 5;

/** A chart, drawn at twice its size and shrunk: texts keep their proportion to it. */
export function ChartThumbnail({ figure }: { figure: ChartFigure }) {
  const { data } = useQuery(workspaceQuery());
  return data === undefined ? null : <Drawing figure={figure} brand={data.brand} />;
}

function Drawing({ figure, brand }: { figure: ChartFigure; brand: Brand }) {
  const { box } = useDrawing(figure, { brand, onClick: () => undefined });
  return <div ref={box} className={css['drawing']} />;
}

/** The first rows of what is no chart: names, and the number that each is there for. */
export function RowsThumbnail({ figure }: { figure: Figure }) {
  const grid = gridOf(figure, useLocale());
  return (
    <span className={css['rows']}>
      {grid.rows.slice(0, ROWS).map((row, index) => {
        const [name] = row.cells;
        const number = row.cells.find((cell) => 'shown' in cell);
        return (
          <span key={index} className={css['thumbRow']}>
            <span>{name !== undefined && 'text' in name ? name.text : ''}</span>
            <b>{number !== undefined && 'shown' in number ? number.shown.text : ''}</b>
          </span>
        );
      })}
    </span>
  );
}
