import { col, isNotNull, and, tryCast, val } from '../../base/sql/build-expression.ts';
import { as, select } from '../../base/sql/build-query.ts';
import { createTableAs } from '../../base/sql/build-statement.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import type { Expression } from '../../base/sql/expression.ts';
import { RAW_COLUMNS } from '../../land/schema.ts';
import type { RawTable } from '../../land/schema.ts';
import type { AccountLink, Entity, EntityId, EntityMap } from '../schema.ts';
import { mappedField, mappedWhere } from './mapped-field.ts';
import { matchTable, rawFrom } from './raw-catalog.ts';

/**
 * One stream of a mapping with all that is known of it. `index` is its place in the mapping: earlier ones win.
 * `keyEntity` is what the stream named by the explicit account key holds: accounts, or facts that have an account
 * themselves (a renewal names its contract).
 */
export type StreamMap = {
  index: number;
  map: EntityMap;
  entity: Entity;
  raw: RawTable;
  keyEntity: EntityId;
};

/** Columns by which a mapped record refers to its account, after the entity's own fields. */
const LINK_COLUMNS = ['link_key', 'link_tax', 'link_domain', 'link_email', 'link_name'] as const;

/** Name of the mapped stream's table in schema `match`. */
export function mappedName({ index }: StreamMap): string {
  return `mapped_${index}`;
}

/** Reads a raw stream once into canonical fields, link columns and the record's key. */
export function mapStream(stream: StreamMap, today: string): Compiled {
  const { map, entity, raw } = stream;
  const source = { map, fields: raw.fields, today };
  const links = linkColumns(map.account);
  return compileDuckdb(
    createTableAs(
      matchTable(mappedName(stream)),
      select({
        columns: [
          as('source_pk', col(RAW_COLUMNS.pk)),
          ...entity.fields.map((field) => as(field.name, mappedField(field, source))),
          ...LINK_COLUMNS.map((name) => as(name, links[name])),
        ],
        from: rawFrom(raw),
        where: and(isNotNull(col(RAW_COLUMNS.pk)), mappedWhere(source)),
      }),
    ),
  );
}

function linkColumns(link: AccountLink | null): Record<(typeof LINK_COLUMNS)[number], Expression> {
  return {
    link_key: textColumn(link?.key?.column ?? null),
    link_tax: textColumn(link?.taxId ?? null),
    link_domain: textColumn(link?.domain ?? null),
    link_email: textColumn(link?.email ?? null),
    link_name: textColumn(link?.name ?? null),
  };
}

function textColumn(name: string | null): Expression {
  return tryCast(name === null ? val(null) : col(name), 'varchar');
}
