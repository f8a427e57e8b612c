import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Grid } from '../../../report/schema.ts';
import type { Sorting } from '../../reading/use-block-view.ts';
import css from './table.module.css';

const ARIA = { asc: 'ascending', desc: 'descending' } as const;

type Props = { grid: Grid; sorting: Sorting | null; onSort: (column: string) => void };

/** Column heads; those of numbers are buttons that sort. */
export function GridHead({ grid, sorting, onSort }: Props) {
  return (
    <thead>
      <tr>
        {grid.columns.map((column) => {
          const direction = sorting?.column === column.id ? sorting.direction : null;
          return (
            <th
              key={column.id}
              scope="col"
              data-align={column.align}
              aria-sort={direction === null ? undefined : ARIA[direction]}
            >
              {column.numeric ? (
                <button
                  type="button"
                  className={css['sort']}
                  data-on={direction !== null || undefined}
                  onClick={() => onSort(column.id)}
                >
                  <SortIcon direction={direction} />
                  {column.label}
                </button>
              ) : (
                column.label
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function SortIcon({ direction }: { direction: Sorting['direction'] | null }) {
  const Icon =
    direction === null ? IconArrowsSort : direction === 'asc' ? IconArrowUp : IconArrowDown;
  return <Icon size={13} stroke={2} aria-hidden="true" />;
}
