import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { account } from '../entity/account.ts';
import { mappedName } from './mapped-stream.ts';
import type { StreamMap } from './mapped-stream.ts';

/** Fields that the account table computes for itself. */
const OWN = ['account_key', 'name', 'is_test', 'is_internal'];
const FIRST_FILLED = account.fields
  .map((field) => field.name)
  .filter((name) => !OWN.includes(name));

/**
 * The account table: each field from the first stream (in mapping order) that fills it. Accounts with any record
 * marked test or internal are left out here and, through `match.excluded`, everywhere.
 */
export function fillAccount(streams: readonly StreamMap[]): Compiled[] {
  return [
    gatherRows(streams),
    fixedSql(
      'accounts that never count',
      `create table match.excluded as select account_id from match.account_row
      group by account_id having bool_or(coalesce(is_test, false)) or bool_or(coalesce(is_internal, false))`,
    ),
    fixedSql('fill accounts', fillText()),
    fixedSql(
      'a parent that never counts is none',
      'update account set parent_id = null where parent_id in (select account_id from match.excluded) or parent_id = account_id',
    ),
    ...cutCircles(),
  ];
}

function gatherRows(streams: readonly StreamMap[]): Compiled {
  const names = account.fields.map((field) => `record.${field.name}`).join(', ');
  const pieces = streams.map(
    (
      stream,
    ) => `select ${stream.index} as place, link.source_id, link.source_stream, record.source_pk, link.account_id,
        parent.account_id as parent_id, ${names}
      from match.${mappedName(stream)} as record
      join account_source_link as link on link.source_id = :source_${stream.index}
        and link.source_stream = :stream_${stream.index} and link.source_pk = record.source_pk
      left join account_source_link as parent on parent.source_id = link.source_id
        and parent.source_stream = link.source_stream and parent.source_pk = record.parent_key`,
  );
  const values = Object.assign(
    {},
    ...streams.map(({ index, map }) => ({
      [`source_${index}`]: map.source,
      [`stream_${index}`]: map.stream,
    })),
  );
  return fixedSql(
    'gather account records',
    `create table match.account_row as
    select row_number() over (order by place, source_pk) as turn, * from (${pieces.join(' union all ')}) as record`,
    values,
  );
}

function fillText(): string {
  const fields = FIRST_FILLED.map(
    (name) => `arg_min(${name}, turn) filter (where ${name} is not null)`,
  );
  return `insert into account (account_key, name, is_test, is_internal, ${FIRST_FILLED.join(', ')}, account_id, parent_id, source_id, source_stream, source_pk)
    select coalesce(arg_min(account_key, turn) filter (where account_key is not null), account_id),
      coalesce(arg_min(name, turn) filter (where name is not null), account_id), false, false, ${fields.join(', ')},
      account_id, arg_min(parent_id, turn) filter (where parent_id is not null),
      arg_min(source_id, turn), arg_min(source_stream, turn), arg_min(source_pk, turn)
    from match.account_row where account_id not in (select account_id from match.excluded)
    group by account_id order by account_id`;
}

/** Accounts that are their own ancestor lose their parent, and are listed. */
function cutCircles(): Compiled[] {
  return [
    fixedSql(
      'find circles of parents',
      `create table match.circle as
      with recursive up(origin, ancestor, depth) as (
        select account_id, parent_id, 1 from account where parent_id is not null
        union all
        select up.origin, account.parent_id, up.depth + 1 from up join account on account.account_id = up.ancestor
        where account.parent_id is not null and up.ancestor <> up.origin and up.depth < 64
      )
      select distinct origin as account_id from up where ancestor = origin`,
    ),
    fixedSql(
      'list circles of parents',
      `insert into refused_row select 'account', source_id, source_stream, source_pk, 'cyclic_parent', 'parent_key'
      from account where account_id in (select account_id from match.circle)`,
    ),
    fixedSql(
      'cut circles of parents',
      'update account set parent_id = null where account_id in (select account_id from match.circle)',
    ),
  ];
}
