import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { mappedName } from '../mapping/mapped-stream.ts';
import type { StreamMap } from '../mapping/mapped-stream.ts';
import { mergedAccounts } from './decision.ts';
import type { Decision } from './decision.ts';
import { companyDomainText, domainText, emailText, nameText, taxText } from './normal-form.ts';

/** How sure each kind of match is; a person's decision is certain. */
const CONFIDENCE = { key: '1.00', tax: '0.98', domain: '0.90', email: '0.85' } as const;

/** Table of every record that stands for an account: which one, by what, how sure, decided by whom. */
export const LINK_TABLE = `create table account_source_link (
  source_id varchar not null, source_stream varchar not null, source_pk varchar not null,
  account_id varchar not null, method varchar not null, confidence decimal(4,2) not null, decided_by varchar not null
)`;

/** What people decided, where the statements below can join it. */
export function storeDecisions(decisions: readonly Decision[]): Compiled[] {
  const create = `create table match.decision (
    kind varchar, source_id varchar, source_stream varchar, source_pk varchar,
    to_source varchar, to_stream varchar, to_pk varchar, decided_by varchar
  )`;
  const rows = decisions
    .filter((decision) => decision.kind !== 'merge')
    .map(({ kind, left, right, decidedBy }) =>
      fixedSql(
        'store a decision',
        'insert into match.decision values (:kind, :source, :stream, :pk, :to_source, :to_stream, :to_pk, :by)',
        {
          kind,
          source: left.source,
          stream: left.stream,
          pk: left.pk,
          to_source: right.source,
          to_stream: right.stream,
          to_pk: right.pk,
          by: decidedBy,
        },
      ),
    );
  return [fixedSql('room for decisions', create), ...rows];
}

/** Every record of a founding stream is an account of its own. */
export function foundAccounts(stream: StreamMap): Compiled {
  return fixedSql(
    'found accounts',
    `insert into account_source_link
    select :source, :stream, source_pk, :source || ':' || :stream || ':' || source_pk, 'founder', 1, 'rule' from match.${mappedName(stream)}`,
    sourceOf(stream),
  );
}

/**
 * What accounts are known by, from the founding records and all linked since; a value that two accounts share says
 * nothing and is left out. Built anew before each stream that links, because every stream adds to it.
 */
export function knownBy(streams: readonly StreamMap[], contacts: readonly StreamMap[]): Compiled[] {
  const pieces = [...streams.flatMap(identifiersOf), ...contacts.map(contactEmails)];
  const values = Object.assign({}, ...streams.map(namedSource), ...contacts.map(namedTarget));
  return [
    fixedSql('forget what accounts are known by', 'drop table if exists match.known'),
    fixedSql(
      'what accounts are known by',
      `create table match.known as
      select kind, value, any_value(account_id) as account_id
      from (${pieces.join(' union all ')}) as identifier
      where value is not null
      group by kind, value having count(distinct account_id) = 1`,
      values,
    ),
  ];
}

/** Links the records of one stream by the first of: a person's decision, explicit key, tax id, domain, e-mail. */
export function linkStream(stream: StreamMap): Compiled {
  const key = stream.map.account?.key ?? null;
  return fixedSql(
    'link a stream to accounts',
    `insert into account_source_link
    select :source, :stream, source_pk, account_id, method,
      case method when 'decision' then 1 when 'key' then ${CONFIDENCE.key} when 'tax_id' then ${CONFIDENCE.tax}
        when 'domain' then ${CONFIDENCE.domain} else ${CONFIDENCE.email} end,
      decided_by
    from (${matchText(stream, key !== null)}) as matched
    where account_id is not null`,
    { ...sourceOf(stream), ...keyTarget(stream) },
  );
}

/** Follows merges: the accounts of merged founders are one, everywhere. */
export function mergeAccounts(decisions: readonly Decision[]): Compiled[] {
  return [...mergedAccounts(decisions)].map(([from, into]) =>
    fixedSql(
      'merge accounts',
      'update account_source_link set account_id = :into where account_id = :from',
      { from, into },
    ),
  );
}

/**
 * A record of a mapped stream with the account it refers to: `source_pk, account_id, method, decided_by`.
 * For account streams and facts alike. Placeholders: `:source`, `:stream` and, with an explicit key, `:key_source`, `:key_stream`.
 */
export function matchText(stream: StreamMap, hasKey: boolean): string {
  const byKey = hasKey
    ? `left join ${keyTable(stream)} as by_key on by_key.source_id = :key_source and by_key.source_stream = :key_stream and by_key.source_pk = record.link_key`
    : '';
  const key = hasKey ? 'by_key.account_id' : 'cast(null as varchar)';
  const tries: readonly (readonly [string, string])[] = [
    ['accepted.account_id', 'decision'],
    [unlessSplit(key), 'key'],
    [unlessSplit('by_tax.account_id'), 'tax_id'],
    [unlessSplit('by_domain.account_id'), 'domain'],
    [unlessSplit('coalesce(by_email.account_id, by_email_domain.account_id)'), 'email'],
  ];
  return `select record.source_pk,
      coalesce(${tries.map(([account]) => account).join(', ')}) as account_id,
      case ${tries.map(([account, method]) => `when ${account} is not null then '${method}'`).join(' ')} end as method,
      coalesce(accepted.decided_by, 'rule') as decided_by
    from match.${mappedName(stream)} as record
    ${byKey}
    left join match.known as by_tax on by_tax.kind = 'tax_id' and by_tax.value = ${taxText('record.link_tax')}
    left join match.known as by_domain on by_domain.kind = 'domain' and by_domain.value = ${domainText('record.link_domain')}
    left join match.known as by_email on by_email.kind = 'email' and by_email.value = ${emailText('record.link_email')}
    left join match.known as by_email_domain on by_email_domain.kind = 'domain'
      and by_email_domain.value = ${companyDomainText('record.link_email')}
    left join match.accepted as accepted on accepted.source_id = :source and accepted.source_stream = :stream
      and accepted.source_pk = record.source_pk
    left join match.split as split on split.source_id = :source and split.source_stream = :stream
      and split.source_pk = record.source_pk`;
}

/** Decisions with the accounts they mean, as far as those are linked by now. */
export function resolveDecisions(): Compiled[] {
  const resolved = (
    kind: string,
  ): string => `select decision.source_id, decision.source_stream, decision.source_pk,
      any_value(link.account_id) as account_id, any_value(decision.decided_by) as decided_by
    from match.decision as decision
    join account_source_link as link on link.source_id = decision.to_source and link.source_stream = decision.to_stream
      and link.source_pk = decision.to_pk
    where decision.kind = '${kind}' group by all`;
  return (['accepted', 'split'] as const).flatMap((name) => [
    fixedSql(`forget ${name} decisions`, `drop table if exists match.${name}`),
    fixedSql(
      `${name} decisions`,
      `create table match.${name} as ${resolved(name === 'split' ? 'split' : 'accept')}`,
    ),
  ]);
}

function unlessSplit(account: string): string {
  return `nullif(${account}, split.account_id)`;
}

function identifiersOf(stream: StreamMap): string[] {
  const name = mappedName(stream);
  const linked = `join account_source_link as link on link.source_id = :source_${stream.index}
    and link.source_stream = :stream_${stream.index} and link.source_pk = record.source_pk`;
  const domains = `(select source_pk, unnest(string_split(domains, ',')) as domain from match.${name})`;
  return [
    `select 'tax_id' as kind, ${taxText('record.tax_id')} as value, link.account_id from match.${name} as record ${linked}`,
    `select 'domain', ${domainText('record.domain')}, link.account_id from ${domains} as record ${linked}`,
    `select 'domain', ${companyDomainText('record.email')}, link.account_id from match.${name} as record ${linked}`,
    `select 'email', ${emailText('record.email')}, link.account_id from match.${name} as record ${linked}`,
    `select 'name', ${nameText('record.name')}, link.account_id from match.${name} as record ${linked}`,
  ];
}

function contactEmails(stream: StreamMap): string {
  return `select 'email', ${emailText('record.email')}, link.account_id
    from match.${mappedName(stream)} as record join account_source_link as link on link.source_id = :source_${stream.index}
      and link.source_stream = :stream_${stream.index} and link.source_pk = record.link_key`;
}

function namedSource({ index, map }: StreamMap): Record<string, SqlValue> {
  return { [`source_${index}`]: map.source, [`stream_${index}`]: map.stream };
}

/** Contacts bring the stream that their explicit key names. */
function namedTarget(stream: StreamMap): Record<string, SqlValue> {
  const { key_source: source, key_stream: name } = keyTarget(stream);
  return { [`source_${stream.index}`]: source ?? null, [`stream_${stream.index}`]: name ?? null };
}

function sourceOf({ map }: StreamMap): Record<'source' | 'stream', SqlValue> {
  return { source: map.source, stream: map.stream };
}

/** Where the records that an explicit key names have their account. */
function keyTable({ keyEntity }: StreamMap): string {
  return keyEntity === 'account' ? 'account_source_link' : `"${keyEntity}"`;
}

/** The stream whose records an explicit key names. */
export function keyTarget({ map }: StreamMap): Record<string, SqlValue> {
  const key = map.account?.key ?? null;
  return key === null
    ? {}
    : { key_source: key.source ?? map.source, key_stream: key.stream ?? map.stream };
}
