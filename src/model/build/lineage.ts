import { entities } from '../entity/index.ts';
import { DEFAULT_POLICIES } from '../policy.ts';
import { ENTITY_IDS } from '../schema.ts';
import type { EntityId } from '../schema.ts';
import { servingSteps } from './compile-serving.ts';

/** A statement of the build as lineage sees it: the table it fills, the tables it reads, the names it says. */
type Reading = {
  readonly reads: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly isStarred: boolean;
};

const FILLS = /(?:create or replace table|insert into)\s+([a-z_.]+)/;
const READS = /(?:from|join)\s+"?([a-z_]+(?:\.[a-z_]+)?)"?/g;
// Takes columns without naming them: they may be named in any later statement.
const STARRED = /select (?:distinct )?\*|\.\*|, \*|\(\s*from /;

// They say when and whose a row is, never how much: a dimension that rests on a column says so itself.
const ATTRIBUTION = new Set(['account_state', 'state_owner', 'calendar', 'work.month_end']);

let known: ReadonlyMap<string, readonly Reading[]> | null = null;

/**
 * The columns of canonical entities (`entity.column`) that the values of a table of the snapshot may rest on, sorted.
 * Found in the statements of the build themselves; rather one too many than one too few.
 */
export function columnsBehind(table: string): readonly string[] {
  known ??= readingsOf();
  const behind = new Map<string, readonly Reading[]>();
  collect(table, known, behind);
  const all = [...behind.values()].flat();
  const later = new Set(all.flatMap(({ words }) => [...words]));
  const found = new Set<string>();
  for (const { reads, words, isStarred } of all) {
    for (const entity of ENTITY_IDS.filter((id) => reads.has(id))) {
      const named = columnsOf(entity).filter((column) => (isStarred ? later : words).has(column));
      for (const column of named) found.add(`${entity}.${column}`);
    }
  }
  return [...found].sort();
}

function columnsOf(entity: EntityId): string[] {
  return entities[entity].fields.map(({ name }) => name);
}

function collect(
  table: string,
  all: ReadonlyMap<string, readonly Reading[]>,
  into: Map<string, readonly Reading[]>,
): void {
  const readings = all.get(table);
  if (readings === undefined || into.has(table)) return;
  into.set(table, readings);
  const read = new Set(readings.flatMap((each) => [...each.reads]));
  for (const other of read) if (!ATTRIBUTION.has(other)) collect(other, all, into);
}

function readingsOf(): ReadonlyMap<string, readonly Reading[]> {
  const made = new Map<string, Reading[]>();
  const input = { policies: DEFAULT_POLICIES, today: '2026-01-01' };
  for (const { text } of servingSteps.flatMap((step) => step.statements(input))) {
    const table = FILLS.exec(text)?.[1];
    if (table === undefined) continue;
    const reading = {
      reads: new Set([...text.matchAll(READS)].map((match) => match[1] ?? '')),
      words: new Set(text.match(/[a-z_]+/g) ?? []),
      isStarred: STARRED.test(text),
    };
    made.set(table, [...(made.get(table) ?? []), reading]);
  }
  return made;
}
