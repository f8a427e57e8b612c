import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import type { Grid } from '../../../report/schema.ts';
import { useBlockView } from '../../reading/use-block-view.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import { GridFoot } from './grid-foot.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { sortRows } from './sort-rows.ts';
import css from './table.module.css';
import { useCellKeys } from './use-cell-keys.ts';

/** Rows drawn at first, and cards on a phone; the rest come with a click. */
const FIRST = 25;
const FIRST_CARDS = 8;
/** Below it, rows are cards: `table.module.css` says the same. */
const PHONE = '(max-width: 600px)';

/**
 * Numbers in rows: sortable, with others and total always below. Wide ones scroll under their first column; on a phone
 * each row is a card.
 */
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
  const first = useMediaQuery(PHONE) ? FIRST_CARDS : FIRST;
  const shown = showAll ? rows : rows.slice(0, first);
  const places = useMemo(() => new Map(grid.rows.map((row, at) => [row, at])), [grid]);
  const table = useRef<HTMLTableElement>(null);
  const keys = useCellKeys(table);
  const hidden = rows.length - shown.length;
  return (
    <>
      <ScrollRegion label={caption || words.table}>
        <table ref={table} className={css['table']} {...keys}>
          <caption className="visually-hidden">{caption}</caption>
          <GridHead grid={grid} sorting={sorting} onSort={sortBy} />
          <tbody>
            {shown.map((row) => (
              <GridRow key={places.get(row)} grid={grid} row={row} at={places.get(row) ?? 0} />
            ))}
          </tbody>
          <GridFoot grid={grid} />
        </table>
      </ScrollRegion>
      {grid.asked === null && grid.groups > grid.rows.length ? (
        <p className="muted">
          {fillWord(words.listMore, { count: grid.groups - grid.rows.length })}
        </p>
      ) : null}
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
