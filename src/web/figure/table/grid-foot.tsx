import { noteAt, numberAt } from '../../../report/index.ts';
import type { Grid } from '../../../report/schema.ts';
import { useWords } from '../../words/words.tsx';
import { CellExplained } from './cell-explained.tsx';
import css from './table.module.css';

/** What closes a table: the rest, and the true total. */
export function GridFoot({ grid }: { grid: Grid }) {
  if (grid.others === null && grid.total === null) return null;
  return (
    <tfoot>
      <ClosingRow grid={grid} kind="others" />
      <ClosingRow grid={grid} kind="total" />
    </tfoot>
  );
}

function ClosingRow({ grid, kind }: { grid: Grid; kind: 'others' | 'total' }) {
  const words = useWords();
  const edges = grid[kind];
  if (edges === null) return null;
  const name = edges[0]?.text || words[kind];
  return (
    <tr className={css[kind]}>
      {edges.map((edge, index) => {
        const { align = 'start', label = '' } = grid.columns[index] ?? {};
        if (index === 0) {
          return (
            <th key={index} scope="row" data-align={align}>
              {name}
            </th>
          );
        }
        return (
          <td key={index} data-align={align} data-label={label}>
            {edge.shown === null ? (
              edge.text
            ) : (
              <CellExplained
                shown={edge.shown}
                explain={edge.value === null ? null : numberAt(grid, { row: kind, column: index })}
                note={noteAt(grid, { row: kind, column: index })}
                label={`${name} · ${label}`}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}
