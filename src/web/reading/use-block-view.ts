import { useNavigate, useSearch } from '@tanstack/react-router';
import { reportSearch } from './page-search.ts';

export type Sorting = { column: string; direction: 'asc' | 'desc' };

/** How one block is looked at - as a table, sorted by a column - kept in the address like everything else. */
export function useBlockView(block: string): {
  asTable: boolean;
  sorting: Sorting | null;
  toggleTable: () => void;
  sortBy: (column: string) => void;
} {
  const search = reportSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const tables = search.table ?? [];
  const sorts = search.sort ?? [];
  const asTable = tables.includes(block);
  const sorting = sortingOf(sorts, block);
  const go = (part: { table?: string[]; sort?: string[] }): void => {
    void navigate({
      to: '.',
      search: reportSearch({ ...search, ...part }),
      replace: true,
      resetScroll: false,
    });
  };
  return {
    asTable,
    sorting,
    toggleTable: () =>
      go({ table: asTable ? tables.filter((each) => each !== block) : [...tables, block] }),
    sortBy: (column) => {
      const others = sorts.filter((each) => !each.startsWith(`${block}:`));
      const direction = sorting?.column === column ? nextDirection(sorting.direction) : 'desc';
      go({ sort: direction === null ? others : [...others, `${block}:${column}:${direction}`] });
    },
  };
}

/** Largest first, then smallest first, then as the report has it. */
function nextDirection(direction: Sorting['direction']): Sorting['direction'] | null {
  return direction === 'desc' ? 'asc' : null;
}

function sortingOf(sorts: readonly string[], block: string): Sorting | null {
  const mine = sorts.find((each) => each.startsWith(`${block}:`)) ?? '';
  const [, column, direction] = /^[^:]+:(.+):(asc|desc)$/.exec(mine) ?? [];
  if (column === undefined || direction === undefined) return null;
  return { column, direction: direction === 'asc' ? 'asc' : 'desc' };
}
