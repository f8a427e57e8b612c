/** What can be read off the wizard's state: the plan to send, what is left to settle, which map belongs to which table. */
import type { EntityId, EntityMap } from '../../../model/schema.ts';
import type { ProblemView } from '../../../serve/schema.ts';
import type { DetectedTable, ImportPlan, ImportState, TableState } from './import-state.ts';

/** The tables as the server wants to hear of them. */
export function planUploads(state: ImportState): ImportPlan['uploads'] {
  return state.tables.map(({ upload, table, fields, key }) => ({ upload, table, fields, key }));
}

/** The whole plan; null until a mapping is there. */
export function planOf(state: ImportState, defaultName: string): ImportPlan | null {
  if (state.mapping === null || state.tables.length === 0) return null;
  return {
    uploads: planUploads(state),
    mapping: state.mapping,
    name: state.name.trim() || defaultName,
  };
}

/** What was detected in a table. */
export function detectedOf(state: ImportState, table: TableState): DetectedTable | null {
  const upload = state.uploads.find((each) => each.id === table.upload);
  return upload?.tables.find((each) => each.name === table.table) ?? null;
}

/** Columns of a table that can be read in two ways and that nobody has settled. */
export function unsettledIn(state: ImportState, table: TableState): string[] {
  const columns = detectedOf(state, table)?.fields.filter((column) => column.ambiguous) ?? [];
  return columns.map((column) => column.field.name).filter((name) => !table.settled.includes(name));
}

/** The same over all tables. */
export function unsettledCount(state: ImportState): number {
  return state.tables.reduce((count, table) => count + unsettledIn(state, table).length, 0);
}

export type PlacedMap = { index: number; map: EntityMap };

/** The maps that read from a table, with their place in the mapping. A stream is named after its table. */
export function mapsOf(state: ImportState, table: TableState): PlacedMap[] {
  const maps = state.mapping?.maps ?? [];
  return maps.map((map, index) => ({ index, map })).filter(({ map }) => map.stream === table.table);
}

/** A map for a table that nothing was proposed for. */
export function newMap(state: ImportState, table: TableState, entity: EntityId): EntityMap {
  const source = state.mapping?.maps[0]?.source ?? 'files';
  return {
    source,
    stream: table.table,
    entity,
    fields: {},
    values: {},
    where: null,
    account: null,
  };
}

/** Problems that belong to one field of one map: their path begins with `/maps/<index>/…/<field>`. */
export function problemsAt(
  problems: readonly ProblemView[],
  map: number,
  field: string,
): ProblemView[] {
  return problems.filter(({ at }) => {
    const [, maps, index, part, name] = (at?.path ?? '').split('/');
    return (
      maps === 'maps' &&
      index === String(map) &&
      (part === 'fields' || part === 'values') &&
      unescape(name) === field
    );
  });
}

/** Problems of a map that belong to none of its fields. */
export function problemsOfMap(problems: readonly ProblemView[], map: number): ProblemView[] {
  return problems.filter(({ at }) => {
    const [, maps, index, part, name] = (at?.path ?? '').split('/');
    const isOfField = (part === 'fields' || part === 'values') && name !== undefined;
    return maps === 'maps' && index === String(map) && !isOfField;
  });
}

/** JSON pointers write '/' as '~1' and '~' as '~0'. */
function unescape(part: string | undefined): string | undefined {
  return part?.replaceAll('~1', '/').replaceAll('~0', '~');
}
