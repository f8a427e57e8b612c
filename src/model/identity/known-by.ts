import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import { mappedName } from '../mapping/mapped-stream.ts';
import type { StreamMap } from '../mapping/mapped-stream.ts';
import { addressTable } from './address.ts';
import { keyTarget } from './key-target.ts';
import { taxTable } from './tax-id.ts';

/** Every tax id and address that records bring, read once: `match.tax_id` and `match.address`. */
export function readTraits(streams: readonly StreamMap[]): Compiled[] {
  const taxIds = streams.flatMap((stream) => [
    ...(stream.entity.id === 'account' ? [column(stream, 'tax_id')] : []),
    ...(stream.map.account?.taxId == null ? [] : [column(stream, 'link_tax')]),
  ]);
  const addresses = streams.flatMap((stream) => [
    ...(stream.entity.id === 'account' ? [domainsOf(stream), column(stream, 'email')] : []),
    ...(stream.entity.id === 'contact' ? [column(stream, 'email')] : []),
    ...(stream.map.account?.domain == null ? [] : [column(stream, 'link_domain')]),
    ...(stream.map.account?.email == null ? [] : [column(stream, 'link_email')]),
  ]);
  return [taxTable(unionOf(taxIds)), addressTable(unionOf(addresses))];
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
      from (${unionOf(pieces, 'kind, value, account_id')}) as identifier
      where value is not null
      group by kind, value having count(distinct account_id) = 1`,
      values,
    ),
  ];
}

function identifiersOf(stream: StreamMap): string[] {
  const name = mappedName(stream);
  const linked = `join account_source_link as link on link.source_id = :source_${stream.index}
    and link.source_stream = :stream_${stream.index} and link.source_pk = record.source_pk`;
  const email = `match.${name} as record ${linked} join match.address as address on address.written = record.email`;
  return [
    `select 'tax_id' as kind, tax.id as value, link.account_id from match.${name} as record ${linked}
      join match.tax_id as tax on tax.written = record.tax_id and tax.state <> 'wrong'`,
    `select 'domain', address.domain, link.account_id from (${domainsOf(stream, 'source_pk, ')}) as record ${linked}
      join match.address as address on address.written = record.written`,
    `select 'domain', address.domain, link.account_id from ${email}`,
    `select 'email', address.email, link.account_id from ${email}`,
  ];
}

function contactEmails(stream: StreamMap): string {
  return `select 'email', address.email, link.account_id from match.${mappedName(stream)} as record
    join account_source_link as link on link.source_id = :source_${stream.index}
      and link.source_stream = :stream_${stream.index} and link.source_pk = record.link_key
    join match.address as address on address.written = record.email`;
}

function column(stream: StreamMap, name: string): string {
  return `select ${name} as written from match.${mappedName(stream)}`;
}

/** Web domains stand in one column, separated by commas. */
export function domainsOf(stream: StreamMap, others = ''): string {
  return `select ${others}unnest(string_split(domains, ',')) as written from match.${mappedName(stream)}`;
}

function unionOf(selects: readonly string[], columns = 'written'): string {
  if (selects.length > 0) return selects.join(' union all ');
  const nothing = columns.split(', ').map((name) => `cast(null as varchar) as ${name}`);
  return `select ${nothing.join(', ')} where false`;
}

function namedSource({ index, map }: StreamMap): Record<string, SqlValue> {
  return { [`source_${index}`]: map.source, [`stream_${index}`]: map.stream };
}

/** Contacts bring the stream that their explicit key names. */
function namedTarget(stream: StreamMap): Record<string, SqlValue> {
  const { key_source: source, key_stream: name } = keyTarget(stream);
  return { [`source_${stream.index}`]: source ?? null, [`stream_${stream.index}`]: name ?? null };
}
