import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { EntityId } from '../schema.ts';
import { mappedName } from '../mapping/mapped-stream.ts';
import type { StreamMap } from '../mapping/mapped-stream.ts';
import { keyTarget } from './key-target.ts';

/** What people compare records by; fields of the account, as each source wrote them. */
export const COMPARED_FIELDS = [
  'name',
  'legal_name',
  'tax_id',
  'domains',
  'email',
  'country',
  'state',
  'city',
  'industry',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

/** Money that says what a record is worth: of these entities the first that is mapped. */
const MONEY: readonly (readonly [EntityId, string])[] = [
  ['revenue_line', 'net_amount'],
  ['invoice', 'total'],
];

/**
 * Tables that show where accounts come from: `account_record`, a row for each record that stands for an account or
 * matches none (`account_id` null), and `account_record_use`, how many rows of each entity name it by its key, and
 * what they come to.
 */
export function keepRecords(
  accounts: readonly StreamMap[],
  facts: readonly StreamMap[],
): Compiled[] {
  const money = MONEY.find(([id]) => facts.some(({ entity }) => entity.id === id)) ?? null;
  const named = facts.filter(
    ({ map, keyEntity }) => map.account?.key != null && keyEntity === 'account',
  );
  return [
    fixedSql(
      'room for records',
      `create table account_record (source_id varchar, source_stream varchar, source_pk varchar, account_id varchar,
        ${COMPARED_FIELDS.map((name) => `${name} varchar`).join(', ')}, tax_state varchar)`,
    ),
    fixedSql(
      'room for what names records',
      `create table account_record_use (source_id varchar, source_stream varchar, source_pk varchar,
        entity varchar, currency varchar, row_count bigint, amount decimal(38,4))`,
    ),
    ...accounts.map(keepRecord),
    ...named.map((stream) => keepUse(stream, stream.entity.id === money?.[0] ? money[1] : null)),
  ];
}

function keepRecord(stream: StreamMap): Compiled {
  const fields = COMPARED_FIELDS.map((name) => `record.${name}`).join(', ');
  return fixedSql(
    'keep records of accounts',
    `insert into account_record
    select :source, :stream, record.source_pk, link.account_id, ${fields}, tax.state
    from match.${mappedName(stream)} as record
    left join account_source_link as link on link.source_id = :source and link.source_stream = :stream
      and link.source_pk = record.source_pk
    left join match.tax_id as tax on tax.written = record.tax_id
    where not coalesce(record.is_test, false) and not coalesce(record.is_internal, false)
      and (link.account_id is null or link.account_id not in (select account_id from match.excluded))`,
    { source: stream.map.source, stream: stream.map.stream },
  );
}

function keepUse(stream: StreamMap, amount: string | null): Compiled {
  const money =
    amount === null
      ? 'cast(null as varchar), count(*), null'
      : `currency, count(*), sum(${amount})`;
  return fixedSql(
    'count what names records',
    `insert into account_record_use
    select :key_source, :key_stream, link_key, :entity, ${money}
    from match.${mappedName(stream)} where link_key is not null group by all`,
    { ...keyTarget(stream), entity: stream.entity.id },
  );
}

/**
 * Table `account_record_worth`: rows that name a record, and their money in the reporting currency at the last rate
 * known. Run when exchange rates are there.
 */
export const RECORD_WORTH = fixedSql(
  'what records are worth',
  `create table account_record_worth as
  with last_rate as (select currency, max_by(rate, day) as rate from fx_day group by currency)
  select record.source_id, record.source_stream, record.source_pk, record.account_id,
    sum(named.row_count) as row_count, cast(sum(named.amount * last_rate.rate) as decimal(38,2)) as amount
  from account_record as record join account_record_use as named using (source_id, source_stream, source_pk)
  left join last_rate on last_rate.currency = named.currency
  group by all order by record.account_id`,
);
