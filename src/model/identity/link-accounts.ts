import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { mappedName } from '../mapping/mapped-stream.ts';
import type { StreamMap } from '../mapping/mapped-stream.ts';
import { keyTarget } from './key-target.ts';

/** How sure each kind of match is; a person's decision is certain. A tax id counts more when its check digits hold. */
const CONFIDENCE = { key: '1.00', tax: '0.98', unchecked: '0.92', domain: '0.90', email: '0.85' };

/** Table of every record that stands for an account: which one, by what, how sure, decided by whom. */
export const LINK_TABLE = `create table account_source_link (
  source_id varchar not null, source_stream varchar not null, source_pk varchar not null,
  account_id varchar not null, method varchar not null, confidence decimal(4,2) not null, decided_by varchar not null
)`;

/** Every record of a founding stream is an account of its own, unless somebody placed it in another one. */
export function foundAccounts(stream: StreamMap): Compiled {
  return fixedSql(
    'found accounts',
    `insert into account_source_link
    select :source, :stream, source_pk, :source || ':' || :stream || ':' || source_pk, 'founder', 1, 'rule'
    from match.${mappedName(stream)} as record
    where not exists (select 1 from match.placed as placed where placed.source_id = :source
      and placed.source_stream = :stream and placed.source_pk = record.source_pk)`,
    sourceOf(stream),
  );
}

/** Records of other streams that somebody made accounts of their own. */
export function foundDecided(stream: StreamMap): Compiled {
  return fixedSql(
    'found decided accounts',
    `insert into account_source_link
    select :source, :stream, record.source_pk, :source || ':' || :stream || ':' || record.source_pk, 'decision', 1,
      founder.decided_by
    from match.${mappedName(stream)} as record
    join match.founder as founder on founder.source_id = :source and founder.source_stream = :stream
      and founder.source_pk = record.source_pk`,
    sourceOf(stream),
  );
}

/** Records that somebody placed in an account that is there by now. */
export function placeRecords(stream: StreamMap): Compiled {
  return fixedSql(
    'place records where people put them',
    `insert into account_source_link
    select :source, :stream, record.source_pk, placed.account_id, 'decision', 1, placed.decided_by
    from match.${mappedName(stream)} as record
    join match.placed_account as placed on placed.source_id = :source and placed.source_stream = :stream
      and placed.source_pk = record.source_pk
    where placed.account_id is not null and ${notLinked()}`,
    sourceOf(stream),
  );
}

/** Links the records of one stream by the first of: a person's decision, explicit key, tax id, domain, e-mail. */
export function linkStream(stream: StreamMap): Compiled {
  const key = stream.map.account?.key ?? null;
  return fixedSql(
    'link a stream to accounts',
    `insert into account_source_link
    select :source, :stream, source_pk, account_id, method,
      case method when 'decision' then 1 when 'key' then ${CONFIDENCE.key}
        when 'tax_id' then case tax_state when 'valid' then ${CONFIDENCE.tax} else ${CONFIDENCE.unchecked} end
        when 'domain' then ${CONFIDENCE.domain} else ${CONFIDENCE.email} end,
      decided_by
    from (${matchText(stream, key !== null)}) as record
    where account_id is not null and ${notLinked()}`,
    { ...sourceOf(stream), ...keyTarget(stream) },
  );
}

/**
 * A record of a mapped stream with the account it refers to: `source_pk, account_id, method, decided_by, tax_state`.
 * For account streams and facts alike. Placeholders: `:source`, `:stream` and, with an explicit key, `:key_source`, `:key_stream`.
 */
export function matchText(stream: StreamMap, hasKey: boolean): string {
  const byKey = hasKey
    ? `left join ${keyTable(stream)} as by_key on by_key.source_id = :key_source and by_key.source_stream = :key_stream and by_key.source_pk = record.link_key`
    : '';
  const key = hasKey ? 'by_key.account_id' : 'cast(null as varchar)';
  const tries: readonly (readonly [string, string])[] = [
    [unlessRefused(key), 'key'],
    [unlessRefused('by_tax.account_id'), 'tax_id'],
    [unlessRefused('by_domain.account_id'), 'domain'],
    [unlessRefused('coalesce(by_email.account_id, by_email_domain.account_id)'), 'email'],
  ];
  return `select record.source_pk, tax.state as tax_state,
      case when placed.source_pk is not null then placed.account_id
        else coalesce(${tries.map(([account]) => account).join(', ')}) end as account_id,
      case when placed.source_pk is not null then 'decision'
        ${tries.map(([account, method]) => `when ${account} is not null then '${method}'`).join(' ')} end as method,
      coalesce(placed.decided_by, 'rule') as decided_by
    from match.${mappedName(stream)} as record
    ${byKey}
    left join match.tax_id as tax on tax.written = record.link_tax and tax.state <> 'wrong'
    left join match.known as by_tax on by_tax.kind = 'tax_id' and by_tax.value = tax.id
    left join match.address as site on site.written = record.link_domain
    left join match.known as by_domain on by_domain.kind = 'domain' and by_domain.value = site.domain
    left join match.address as mail on mail.written = record.link_email
    left join match.known as by_email on by_email.kind = 'email' and by_email.value = mail.email
    left join match.known as by_email_domain on by_email_domain.kind = 'domain' and by_email_domain.value = mail.domain
    left join match.placed_account as placed on placed.source_id = :source and placed.source_stream = :stream
      and placed.source_pk = record.source_pk
    left join match.refused_account as refused on refused.source_id = :source and refused.source_stream = :stream
      and refused.source_pk = record.source_pk`;
}

function unlessRefused(account: string): string {
  return `case when list_contains(refused.accounts, ${account}) then null else ${account} end`;
}

function notLinked(): string {
  return `not exists (select 1 from account_source_link as link where link.source_id = :source
    and link.source_stream = :stream and link.source_pk = record.source_pk)`;
}

function sourceOf({ map }: StreamMap): Record<'source' | 'stream', SqlValue> {
  return { source: map.source, stream: map.stream };
}

/** Where the records that an explicit key names have their account. */
function keyTable({ keyEntity }: StreamMap): string {
  return keyEntity === 'account' ? 'account_source_link' : `"${keyEntity}"`;
}
