/** Names of members, read through the same scans as everything else. */
import { cast, col, inList, val } from '../../base/sql/build-expression.ts';
import { as, select } from '../../base/sql/build-query.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import type { Dimension } from '../../model/schema.ts';
import { compileScanned } from '../scan/check.ts';
import { scan } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';
import type { Member } from '../schema.ts';
import type { Group } from './groups.ts';
import { runRows } from './run-statements.ts';
import type { Deadline, Runner } from './run-statements.ts';

/** Up to this many keys are asked for one by one; beyond it the whole table is read. */
const MOST_KEYS = 500;

type Reading = { scope: Scope; bench: { engine: Runner; deadline: Deadline } };

/** The members of a row by its keys, named. A member whose name the viewer may not see has none. */
export async function fetchLabels(
  groups: readonly Group[],
  dimensions: readonly Dimension[],
  { scope, bench }: Reading,
): Promise<(keys: readonly (string | null)[]) => Member[]> {
  const labels = await Promise.all(
    dimensions.map(async (dimension, at) => {
      const keys = new Set(
        groups.map((group) => group.keys[at] ?? null).filter((key) => key !== null),
      );
      const rows = await runRows(
        labelStatement(dimension, [...keys], scope),
        bench.engine,
        bench.deadline,
      );
      return new Map(
        rows.map(([key, label]) => [
          String(key),
          label === null || label === undefined ? null : String(label),
        ]),
      );
    }),
  );
  return (keys) =>
    dimensions.map((dimension, at) =>
      memberOf(dimension, keys[at] ?? null, labels[at] ?? new Map()),
    );
}

/** A member with its name: from the label table, from the list of members, or the key itself. */
export function memberOf(
  { id, label, members }: Dimension,
  key: string | null,
  labels: ReadonlyMap<string, string | null>,
): Member {
  if (key === null) return { dimension: id, key, label: null };
  if (label !== null) return { dimension: id, key, label: labels.get(key) ?? null };
  return { dimension: id, key, label: members?.[key]?.en ?? key };
}

function labelStatement(
  { label }: Dimension,
  keys: readonly string[],
  scope: Scope,
): Compiled | null {
  if (label === null || keys.length === 0) return null;
  const key = cast(col(label.key, 'l'), 'varchar');
  return compileScanned(
    select({
      columns: [as('key', key), as('label', cast(col(label.column, 'l'), 'varchar'))],
      from: scan(label.table, [label.key, label.column], { as: 'l', scope }),
      where:
        keys.length > MOST_KEYS
          ? null
          : inList(
              key,
              keys.map((each) => val(each)),
            ),
    }),
  );
}
