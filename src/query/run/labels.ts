/** Names of members, read through the same scans as everything else. */
import { cast, col, inList, val } from '../../base/sql/build-expression.ts';
import { as, select } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { SelectNode } from '../../base/sql/statement.ts';
import type { Dimension } from '../../model/schema.ts';
import { compileScanned } from '../scan/check.ts';
import { scan, scopeOf } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';
import type { Member } from '../schema.ts';
import type { Group } from './groups.ts';
import type { Labels, LabelStore } from './label-store.ts';
import { placesOf } from './order.ts';
import type { Ranked } from './order.ts';
import { runRows } from './run-statements.ts';
import type { Deadline, Runner } from './run-statements.ts';

/** Up to this many keys are asked for one by one; beyond it the whole table is read. */
const MOST_KEYS = 500;

type Reading = {
  scope: Scope;
  bench: { engine: Runner; deadline: Deadline; labels: LabelStore };
};

/** Members with their names, and where these stand among all names. */
export type Named = Pick<Ranked, 'members' | 'places'>;

/** From how many groups on it is worth to put all names of a dimension in order, once for a snapshot. */
const MANY = 50;

/** The members of a row by its keys, named. A member whose name the viewer may not see has none. */
export async function fetchLabels(
  groups: readonly Group[],
  dimensions: readonly Dimension[],
  reading: Reading,
): Promise<(keys: readonly (string | null)[]) => Named> {
  const labels = await Promise.all(
    dimensions.map(({ label }, at) => {
      const keys = new Set(
        groups.map((group) => group.keys[at] ?? null).filter((key) => key !== null),
      );
      return label === null || keys.size === 0 ? NO_LABELS : labelsOf(label, [...keys], reading);
    }),
  );
  const places = labels.map((each) => (groups.length > MANY ? placesIn(each) : NO_PLACES));
  return (keys) => {
    const members = dimensions.map((dimension, at) =>
      memberOf(dimension, keys[at] ?? null, labels[at] ?? NO_LABELS),
    );
    return {
      members,
      places: members.map(({ label }, at) =>
        label === null ? null : (places[at]?.get(label) ?? null),
      ),
    };
  };
}

const ordered = new WeakMap<Labels, ReadonlyMap<string, number>>();

/** The places of names, worked out once for names that are kept. */
function placesIn(labels: Labels): ReadonlyMap<string, number> {
  const known = ordered.get(labels);
  if (known !== undefined) return known;
  const places = placesOf([...labels.values()].filter((label) => label !== null));
  ordered.set(labels, places);
  return places;
}

const NO_PLACES: ReadonlyMap<string, number> = new Map();

const NO_LABELS: Labels = new Map();

/** All names of the table where they are few enough to keep, else those of the keys. */
async function labelsOf(label: Label, keys: readonly string[], reading: Reading): Promise<Labels> {
  const { scope, bench } = reading;
  // names are kept for the viewer, whatever accounts a question is about
  const everything = scopeOf({ ...scope, accounts: [] });
  const all = await bench.labels.of(label, everything, (limit) =>
    readLabels({ ...allLabels(label, everything), limit }, reading),
  );
  if (all !== null) return all;
  const whole = allLabels(label, scope);
  if (keys.length > MOST_KEYS) return readLabels(whole, reading);
  const where = inList(
    keyOf(label),
    keys.map((key) => val(key)),
  );
  return readLabels({ ...whole, where }, reading);
}

/** A member with its name: from the label table, from the list of members, or the key itself. */
export function memberOf(
  { id, label, members }: Dimension,
  key: string | null,
  labels: Labels,
): Member {
  if (key === null) return { dimension: id, key, label: null };
  if (label !== null) return { dimension: id, key, label: labels.get(key) ?? null };
  return { dimension: id, key, label: members?.[key]?.en ?? key };
}

async function readLabels(query: SelectNode, { bench }: Reading): Promise<Labels> {
  const rows = await runRows(compileScanned(query), bench.engine, bench.deadline);
  return new Map(
    rows.map(([key, label]) => [
      String(key),
      label === null || label === undefined ? null : String(label),
    ]),
  );
}

type Label = NonNullable<Dimension['label']>;

function allLabels(label: Label, scope: Scope): SelectNode {
  return select({
    columns: [as('key', keyOf(label)), as('label', cast(col(label.column, 'l'), 'varchar'))],
    from: scan(label.table, [label.key, label.column], { as: 'l', scope }),
  });
}

function keyOf(label: Label): Expression {
  return cast(col(label.key, 'l'), 'varchar');
}
