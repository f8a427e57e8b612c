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
import { proposedValues } from './value-synonyms.ts';
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
  const taken = new Set(guesses.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  const maps = guesses.flatMap(({ raw, entity }) => {
    if (entity === null) return [];
    const companion = companionOf(entity, taken);
    const also = companion === null ? [] : [mapTable(raw, companion, accounts)].filter(isWhole);
    return [mapTable(raw, entity, accounts), ...also];
  });
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
      const constant = defaultFor(field, entity);
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
    values: proposedValues(entity, columnsOf(fields)),
    where: null,
    account: linkFor(raw, entity, accounts),
  };
}

/** Fields that a column fills: only those hold words of the file. */
function columnsOf(fields: Readonly<Record<string, FieldMap>>): ReadonlySet<string> {
  return new Set(
    Object.entries(fields).flatMap(([name, from]) => (from.from === 'column' ? [name] : [])),
  );
}

/** What a required field most often is where a file does not say. The person sees and changes it. */
const DEFAULTS: Readonly<Record<string, string>> = {
  currency: 'BRL',
  interval: 'month',
  status: 'active',
  kind: 'nps_rel',
  cost_class: 'service_labour',
};

/** The default of a field, where its closed list has it. An invoice without a status is taken as settled. */
function defaultFor(field: EntityField, entity: Entity): string | undefined {
  const value = entity.id === 'invoice' && field.name === 'status' ? 'paid' : DEFAULTS[field.name];
  if (value === undefined || field.values === null) return value;
  return field.values.includes(value) ? value : undefined;
}

/** What a table of one entity usually is as well: a list of invoices is also the revenue they bill. */
const COMPANIONS: Readonly<Partial<Record<EntityId, EntityId>>> = { invoice: 'revenue_line' };

function companionOf(entity: Entity, taken: ReadonlySet<EntityId>): Entity | null {
  const companion = COMPANIONS[entity.id];
  return companion === undefined || taken.has(companion) ? null : entities[companion];
}

function isWhole(map: EntityMap): boolean {
  return entities[map.entity].fields.every(
    (field) => !field.required || map.fields[field.name] !== undefined,
  );
}

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
