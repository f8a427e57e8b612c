import {
  agg,
  and,
  asc,
  caseWhen,
  cast,
  col,
  countDistinct,
  countRows,
  desc,
  fn,
  isNotNull,
  isNull,
  or,
  tryCast,
  val,
} from '../../base/sql/build-expression.ts';
import { as, select, subquery, table, tableName } from '../../base/sql/build-query.ts';
import { compileDuckdb } from '../../base/sql/compile-duckdb.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { From } from '../../base/sql/statement.ts';
import { RAW_COLUMNS } from '../../land/schema.ts';
import type { RawTable } from '../../land/schema.ts';
import { entities } from '../entity/index.ts';
import type { EntityField, EntityMap } from '../schema.ts';
import { mappedField, mappedWhere } from './mapped-field.ts';

/** What one map makes of a landed table, as statements over the landed file itself. */
export type MapPreview = {
  fields: readonly EntityField[];
  /** Rows that would count: `key, null, <fields as text>`. */
  kept: Compiled;
  /** Rows that would be left out: `key, <empty required field>, <fields as text>`. */
  refused: Compiled;
  /** One row: rows, rows left out, rows that name an account, accounts named, then filled values field by field. */
  filled: Compiled;
  /** Words of the source in a field with a closed list: `word, what it becomes, rows`, the most frequent first. */
  words: readonly { field: string; statement: Compiled }[];
};

/** Rows shown of each kind, and words of a field. */
const SHOWN = 20;
const WORDS = 40;

/** The statements of a preview. The map is checked: every column and formula that it names is sound. */
export function previewMap(map: EntityMap, raw: RawTable, today: string): MapPreview {
  const { fields } = entities[map.entity];
  const mapped = mappedRows(map, raw, today);
  const page = (where: Expression): Compiled =>
    compileDuckdb(
      select({
        columns: [
          as('key', col('key', 'm')),
          as('refusal', col('refusal', 'm')),
          ...fields.map((_, at) => as(`f${at}`, cast(col(`f${at}`, 'm'), 'varchar'))),
        ],
        from: mapped,
        where,
        orderBy: [asc(col('place', 'm'))],
        limit: SHOWN,
      }),
    );
  return {
    fields,
    kept: page(isNull(col('refusal', 'm'))),
    refused: page(isNotNull(col('refusal', 'm'))),
    filled: compileDuckdb(select({ columns: countsOf(fields), from: mapped })),
    words: wordsOf(map, raw, today),
  };
}

function countsOf(fields: readonly EntityField[]): ReturnType<typeof as>[] {
  const isWhole = isNull(col('refusal', 'm'));
  const named = col('account', 'm');
  return [
    as('row_count', countRows()),
    as('refused_count', agg('count', [col('refusal', 'm')])),
    as('named_count', agg('count', [named], { filter: isWhole })),
    as('account_count', countDistinct(named, isWhole)),
    ...fields.map((_, at) => as(`f${at}`, agg('count', [col(`f${at}`, 'm')]))),
  ];
}

/** The mapped rows of a table: key, place in the file, fields, the first empty required field, the account named. */
function mappedRows(map: EntityMap, raw: RawTable, today: string): From {
  const { fields } = entities[map.entity];
  const source = { map, fields: raw.fields, today };
  const shaped = select({
    columns: [
      as('key', col(RAW_COLUMNS.pk)),
      as('place', col(RAW_COLUMNS.row)),
      as('account', accountNamed(map)),
      ...fields.map((field, at) => as(`f${at}`, mappedField(field, source))),
    ],
    from: rawTable(raw),
    where: and(isNotNull(col(RAW_COLUMNS.pk)), mappedWhere(source)),
  });
  const needed = fields.flatMap((field, at) =>
    field.required ? [[isNull(col(`f${at}`, 's')), val(field.name)] as const] : [],
  );
  const refusal = needed.length === 0 ? cast(val(null), 'varchar') : caseWhen(needed);
  const names = ['key', 'place', 'account', ...fields.map((_, at) => `f${at}`)];
  return subquery(
    select({
      columns: [...names.map((name) => as(name, col(name, 's'))), as('refusal', refusal)],
      from: subquery(shaped, 's'),
    }),
    'm',
  );
}

/** What a row names its account by: the first column of the link that says something; itself, where it is one. */
function accountNamed({ entity, account }: EntityMap): Expression {
  if (entities[entity].account === 'self') return col(RAW_COLUMNS.pk);
  const columns = [account?.key?.column, account?.taxId, account?.domain, account?.email];
  const named = columns.flatMap((name) =>
    name == null ? [] : [fn('nullif', tryCast(col(name), 'varchar'), val(''))],
  );
  return named.length === 0 ? cast(val(null), 'varchar') : fn('coalesce', ...named);
}

function wordsOf(map: EntityMap, raw: RawTable, today: string): MapPreview['words'] {
  const source = { map, fields: raw.fields, today };
  return entities[map.entity].fields.flatMap((field) => {
    const from = map.fields[field.name];
    if (field.values === null || from?.from !== 'column') return [];
    const words = select({
      columns: [
        as('word', tryCast(col(from.column), 'varchar')),
        as('becomes', mappedField(field, source)),
      ],
      from: rawTable(raw),
      where: mappedWhere(source),
    });
    const word = col('word', 'w');
    const statement = select({
      columns: [as('word', word), as('becomes', col('becomes', 'w')), as('row_count', countRows())],
      from: subquery(words, 'w'),
      where: or(isNotNull(word)),
      groupBy: [word, col('becomes', 'w')],
      orderBy: [desc(countRows()), asc(word)],
      limit: WORDS,
    });
    return [{ field: field.name, statement: compileDuckdb(statement) }];
  });
}

function rawTable(raw: RawTable): From {
  return table(tableName(raw.table, 'raw'), 'raw');
}
