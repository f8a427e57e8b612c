import { IconExclamationCircle } from '@tabler/icons-react';
import { memo } from 'react';
import { noteAt, numberAt } from '../../../report/index.ts';
import type { ExplainRef, Grid } from '../../../report/schema.ts';
import { DrillLink } from '../../viewer/drill-link.tsx';
import { DeltaText } from '../delta-text.tsx';
import { useWords } from '../../words/words.tsx';
import { CellExplained } from './cell-explained.tsx';
import css from './table.module.css';

type Row = Grid['rows'][number];
type NumberCell = Extract<Row['cells'][number], { shown: unknown }>;

/** One row: its name leads on, its numbers carry bar, tone and change. `at` is its position in the grid. */
export const GridRow = memo(function GridRow({ grid, row, at }: Props) {
  const [first] = row.cells;
  const name = first !== undefined && 'text' in first ? first.text : '';
  return (
    <tr>
      {row.cells.map((cell, index) => {
        const { align = 'start', label = '' } = grid.columns[index] ?? {};
        if ('shown' in cell) {
          return (
            <td key={index} data-align={align} data-label={label}>
              <CellNumber
                cell={cell}
                explain={numberAt(grid, { row: at, column: index })}
                note={noteAt(grid, { row: at, column: index })}
                label={`${name} · ${label}`}
              />
            </td>
          );
        }
        if (index > 0) {
          return (
            <td key={index} data-align={align} data-label={label}>
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
});

type Props = { grid: Grid; row: Row; at: number };
type CellProps = {
  cell: NumberCell;
  explain: ExplainRef | null;
  note: string | null;
  label: string;
};

function CellNumber({ cell, explain, note, label }: CellProps) {
  return (
    <div className={css['cell']}>
      <span className={css['number']} data-tone={cell.tone}>
        <ToneMark cell={cell} />
        <CellExplained shown={cell.shown} explain={explain} note={note} label={label} />
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
