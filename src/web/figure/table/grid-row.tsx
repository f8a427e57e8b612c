import { IconExclamationCircle } from '@tabler/icons-react';
import type { Grid } from '../../../report/schema.ts';
import { DrillLink } from '../../viewer/drill-link.tsx';
import { DeltaText } from '../delta-text.tsx';
import { ShownText } from '../shown-text.tsx';
import { useWords } from '../../words/words.tsx';
import css from './table.module.css';

type Row = Grid['rows'][number];
type NumberCell = Extract<Row['cells'][number], { shown: unknown }>;

/** One row: its name leads on, its numbers carry bar, tone and change. */
export function GridRow({ grid, row }: { grid: Grid; row: Row }) {
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const align = grid.columns[index]?.align ?? 'start';
        if ('shown' in cell) {
          return (
            <td key={index} data-align={align}>
              <CellNumber cell={cell} />
            </td>
          );
        }
        if (index > 0) {
          return (
            <td key={index} data-align={align}>
              {cell.text}
            </td>
          );
        }
        return (
          <th key={index} scope="row" data-align={align}>
            <DrillLink members={row.members} name={cell.text}>
              {cell.text}
            </DrillLink>
          </th>
        );
      })}
    </tr>
  );
}

function CellNumber({ cell }: { cell: NumberCell }) {
  return (
    <div className={css['cell']}>
      <span className={css['number']} data-tone={cell.tone}>
        <ToneMark cell={cell} />
        <ShownText shown={cell.shown} />
        {cell.delta === null ? null : <DeltaText delta={cell.delta} withLabel={false} />}
      </span>
      {cell.bar === null ? null : (
        <span className={css['bar']} aria-hidden="true">
          <span style={{ width: `${Math.round(cell.bar * 1000) / 10}%` }} />
        </span>
      )}
    </div>
  );
}

/** A coloured number says in a second way that it is a bad one; beside a change, its arrow and sign do. */
function ToneMark({ cell }: { cell: NumberCell }) {
  const words = useWords();
  if (cell.delta !== null) return null;
  if (cell.tone !== 'good' && cell.tone !== 'bad') return null;
  return (
    <>
      {cell.tone === 'bad' ? (
        <IconExclamationCircle size={13} stroke={1.8} aria-hidden="true" />
      ) : null}
      <span className="visually-hidden">
        {cell.tone === 'bad' ? words.toneBad : words.toneGood}:{' '}
      </span>
    </>
  );
}
