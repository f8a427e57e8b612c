import { RAW_COLUMNS } from '../../land/schema.ts';
import type { RawTable } from '../../land/schema.ts';
import { entities } from '../entity/index.ts';
import { plainName } from '../nearest.ts';
import type {
  AccountLink,
  Entity,
  EntityField,
  EntityId,
  EntityMap,
  FieldMap,
  Mapping,
} from '../schema.ts';
import { FIELD_SYNONYMS, LINK_SYNONYMS, TABLE_SYNONYMS } from './synonyms.ts';

/** Entities that people bring as files; the others come with connectors. */
const OFFERED: readonly EntityId[] = Object.keys(TABLE_SYNONYMS) as EntityId[];

/** Points of a guess: a required field found, an optional one, the table's own name. */
const POINTS = { required: 3, optional: 1, missing: -4, table: 6 } as const;

/**
 * A first mapping of tables to entities, from names alone and in any of the three languages. A proposal: the person
 * sees it and changes it; tables that look like nothing stay unmapped.
 */
export function suggestMapping(rawTables: readonly RawTable[]): Mapping {
  const guesses = rawTables.map((raw) => ({ raw, entity: guessEntity(raw) }));
  const accounts = guesses.find((guess) => guess.entity?.id === 'account')?.raw ?? null;
  const maps = guesses.flatMap(({ raw, entity }) =>
    entity === null ? [] : [mapTable(raw, entity, accounts)],
  );
  return {
    kind: 'mapping',
    version: 1,
    maps: maps.sort((a, b) => accountsFirst(a) - accountsFirst(b)),
  };
}

/** The same for one table whose entity a person has chosen. */
export function mapTable(raw: RawTable, entity: Entity, accounts: RawTable | null): EntityMap {
  const fields: Record<string, FieldMap> = {};
  const taken = new Set<string>();
  for (const field of [...entity.fields].sort((a, b) => Number(b.required) - Number(a.required))) {
    const column = columnFor(field, raw, taken);
    if (column !== null) {
      fields[field.name] = { from: 'column', column };
      taken.add(column);
    } else {
      const constant = DEFAULTS[field.name];
      if (field.required && constant !== undefined)
        fields[field.name] = { from: 'constant', value: constant };
    }
  }
  keyFromTable(entity, raw, fields);
  return {
    source: raw.source,
    stream: raw.stream,
    entity: entity.id,
    fields,
    values: {},
    where: null,
    account: linkFor(raw, entity, accounts),
  };
}

/** What a required field most often is where a file does not say. The person sees and changes it. */
const DEFAULTS: Readonly<Record<string, string>> = {
  currency: 'BRL',
  interval: 'month',
  status: 'active',
  kind: 'nps_rel',
  cost_class: 'service_labour',
};

function guessEntity(raw: RawTable): Entity | null {
  const scored = OFFERED.map((id) => ({ entity: entities[id], score: scoreOf(raw, entities[id]) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.entity : null;
}

function scoreOf(raw: RawTable, entity: Entity): number {
  const taken = new Set<string>();
  let score = namesTable(raw.stream, entity) ? POINTS.table : 0;
  for (const field of entity.fields) {
    const column = columnFor(field, raw, taken);
    if (column !== null) taken.add(column);
    const isKey = entity.key.includes(field.name);
    if (column !== null) score += field.required ? POINTS.required : POINTS.optional;
    else if (field.required && !isKey && DEFAULTS[field.name] === undefined)
      score += POINTS.missing;
  }
  return score;
}

function namesTable(stream: string, entity: Entity): boolean {
  const name = plainName(stream.replace(/\.[a-z]+$/i, ''));
  const words = [...Object.values(entity.names), ...(TABLE_SYNONYMS[entity.id] ?? [])].map(
    plainName,
  );
  return words.some((word) => name === word || (word.length > 3 && name.includes(word)));
}

function columnFor(field: EntityField, raw: RawTable, taken: ReadonlySet<string>): string | null {
  const words = new Set(
    [field.name, ...Object.values(field.names), ...(FIELD_SYNONYMS[field.name] ?? [])].map(
      plainName,
    ),
  );
  const found = raw.fields.find(
    (column) => !taken.has(column.name) && words.has(plainName(column.name)),
  );
  return found?.name ?? null;
}

/** A key that no column is named for: the one column that the file's rows are told apart by. */
function keyFromTable(entity: Entity, raw: RawTable, fields: Record<string, FieldMap>): void {
  const [key, ...more] = entity.key;
  const [column, ...others] = raw.key;
  if (key === undefined || more.length > 0 || fields[key] !== undefined) return;
  fields[key] = {
    from: 'column',
    column: column !== undefined && others.length === 0 ? column : RAW_COLUMNS.pk,
  };
}

function linkFor(raw: RawTable, entity: Entity, accounts: RawTable | null): AccountLink | null {
  if (entity.account === 'none' || accounts === null) return null;
  if (entity.account === 'self' && accounts.stream === raw.stream) return null;
  const find = (words: readonly string[]): string | null => {
    const plain = words.map(plainName);
    return (
      plain
        .map((word) => raw.fields.find((field) => plainName(field.name) === word)?.name ?? null)
        .find((name) => name !== null) ?? null
    );
  };
  const sameAsKey =
    accounts.key.length === 1
      ? (raw.fields.find((field) => field.name === accounts.key[0])?.name ?? null)
      : null;
  const key = sameAsKey ?? find(LINK_SYNONYMS.key);
  return {
    key: key === null ? null : { column: key, source: accounts.source, stream: accounts.stream },
    taxId: find(LINK_SYNONYMS.taxId),
    domain: find(LINK_SYNONYMS.domain),
    email: find(LINK_SYNONYMS.email),
    name: find(LINK_SYNONYMS.name),
  };
}

function accountsFirst(map: EntityMap): number {
  return map.entity === 'account' ? 0 : 1;
}
