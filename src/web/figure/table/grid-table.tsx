import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Grid } from '../../../report/schema.ts';
import { useBlockView } from '../../reading/use-block-view.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { sortRows } from './sort-rows.ts';
import css from './table.module.css';

/** Rows drawn at first; the rest come with a click. */
const FIRST = 25;

/** Numbers in rows: sortable, with others and total always below. Wide ones scroll under their first column. */
export function GridTable({
  block,
  grid,
  caption,
}: {
  block: string;
  grid: Grid;
  caption: string;
}) {
  const words = useWords();
  const { sorting, sortBy } = useBlockView(block);
  const [showAll, setShowAll] = useState(false);
  const rows = sortRows(grid, sorting);
  const shown = showAll ? rows : rows.slice(0, FIRST);
  const hidden = rows.length - shown.length;
  return (
    <>
      <ScrollRegion label={caption || words.table}>
        <table className={css['table']}>
          <caption className="visually-hidden">{caption}</caption>
          <GridHead grid={grid} sorting={sorting} onSort={sortBy} />
          <tbody>
            {shown.map((row, index) => (
              <GridRow key={index} grid={grid} row={row} />
            ))}
          </tbody>
          <GridFoot grid={grid} />
        </table>
      </ScrollRegion>
      {hidden > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={8}
          className="no-print"
          onClick={() => setShowAll(true)}
        >
          {fillWord(words.tableShowAll, { count: rows.length })}
        </Button>
      ) : null}
    </>
  );
}

function GridFoot({ grid }: { grid: Grid }) {
  const words = useWords();
  if (grid.others === null && grid.total === null) return null;
  const cells = (kind: 'others' | 'total') =>
    grid[kind]?.map((cell, index) => {
      const align = grid.columns[index]?.align ?? 'start';
      const text =
        cell.text || (index === 0 ? (kind === 'total' ? words.total : words.others) : '');
      return index === 0 ? (
        <th key={index} scope="row" data-align={align}>
          {text}
        </th>
      ) : (
        <td key={index} data-align={align}>
          {text}
        </td>
      );
    });
  return (
    <tfoot>
      {grid.others === null ? null : <tr className={css['others']}>{cells('others')}</tr>}
      {grid.total === null ? null : <tr className={css['total']}>{cells('total')}</tr>}
    </tfoot>
  );
}
