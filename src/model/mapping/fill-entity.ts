import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { hasAccount, PROVENANCE } from '../entity/index.ts';
import { keyTarget } from '../identity/key-target.ts';
import { matchText } from '../identity/link-accounts.ts';
import type { Entity } from '../schema.ts';
import { mappedName } from './mapped-stream.ts';
import type { StreamMap } from './mapped-stream.ts';

/** Entities that describe an account and mean nothing without one. Facts without an account stay, in the total only. */
const DESCRIBES_ACCOUNT: ReadonlySet<string> = new Set([
  'account_hist',
  'account_assignment',
  'contact_role_hist',
  'health_input',
]);

/**
 * One mapped stream into its canonical table. Rows without a required field are held out with the field's name;
 * rows of test and internal accounts are nowhere.
 */
export function fillEntity(stream: StreamMap): Compiled[] {
  const { entity, map } = stream;
  const target = { source: map.source, stream: map.stream };
  const missing = missingText(entity);
  return [
    resolveRows(stream),
    fixedSql(
      `refuse rows of ${entity.id}`,
      `insert into refused_row select :entity, :source, :stream, source_pk, 'missing_field', ${missing} from match.row where ${missing} is not null`,
      { entity: entity.id, ...target },
    ),
    fixedSql(
      `fill ${entity.id}`,
      `insert into "${entity.id}" (${columnsOf(entity).join(', ')}, ${PROVENANCE.join(', ')})
      select ${columnsOf(entity).join(', ')}, :source, :stream, source_pk from match.row where ${missing} is null`,
      target,
    ),
    fixedSql('forget resolved rows', 'drop table match.row'),
  ];
}

function columnsOf(entity: Entity): string[] {
  return [
    ...entity.fields.map((field) => `"${field.name}"`),
    ...(hasAccount(entity) ? ['account_id'] : []),
  ];
}

/** The mapped rows with their account, without those of accounts that never count. */
function resolveRows(stream: StreamMap): Compiled {
  const { entity, map } = stream;
  const mapped = `match.${mappedName(stream)}`;
  if (!hasAccount(entity))
    return fixedSql('resolve rows', `create table match.row as select * from ${mapped}`);
  if (map.account === null) {
    return fixedSql(
      'resolve rows',
      `create table match.row as select *, cast(null as varchar) as account_id from ${mapped}`,
    );
  }
  const hasKey = map.account.key !== null;
  const parent = parentValues(stream);
  // A record of a fact that is not there (its account never counts) does not count either.
  const counts =
    stream.keyEntity === 'account'
      ? 'matched.account_id is null or matched.account_id not in (select account_id from match.excluded)'
      : 'matched.account_id is not null';
  return fixedSql(
    'resolve rows',
    `create table match.row as
    select record.* ${parent.replace}, matched.account_id from ${mapped} as record
    join (${matchText(stream, hasKey)}) as matched on matched.source_pk = record.source_pk
    ${parent.join}
    where ${counts}`,
    { source: map.source, stream: map.stream, ...keyTarget(stream) },
  );
}

/** The value of attribute `parent` is an account: the key a source gives is looked up like any other. */
function parentValues({ entity, map }: { entity: Entity; map: StreamMap['map'] }): {
  replace: string;
  join: string;
} {
  if (entity.id !== 'account_hist' || map.account?.key == null) return { replace: '', join: '' };
  return {
    replace:
      "replace (case when record.attribute = 'parent' then parent.account_id else record.value end as value)",
    join: `left join account_source_link as parent on record.attribute = 'parent' and parent.source_id = :key_source
      and parent.source_stream = :key_stream and parent.source_pk = record.value`,
  };
}

/** The name of the first required field that is empty; null when the row is whole. */
function missingText(entity: Entity): string {
  const required = entity.fields.filter((field) => field.required).map((field) => field.name);
  const needed = DESCRIBES_ACCOUNT.has(entity.id) ? [...required, 'account_id'] : required;
  if (needed.length === 0) return 'cast(null as varchar)';
  return `(case ${needed.map((name) => `when "${name}" is null then '${name}'`).join(' ')} end)`;
}
