import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { nameText } from './normal-form.ts';

/** How much each thing in common says, as a chance that both are one: they are combined as if independent. */
const WEIGHT = { tax_id: 0.97, weak_tax: 0.6, email: 0.8, domain: 0.7, tax_root: 0.55, place: 0.1 };
/** Names at least this alike (Jaro-Winkler, legal forms and accents aside) say something: 0.45, and 0.65 when equal. */
const ALIKE = '0.9';
/** A value that more subjects share than this says nothing, nor does a word of names that this many have. */
const SHARED_BY = 20;
const WORD_OF = 200;
/** Proposals of one record, best first; and the score from which one is worth a person's look. */
const MOST = 3;
const LEAST = '0.45';
/** What is left of a score where both have a sound tax id, and not the same. */
const APART = '0.5';

/**
 * Table `account_proposal`: what a person may decide. `link`: a record without an account that may belong to one.
 * `merge`: two accounts that may be one, the one with fewer rows into the other. Never applied by itself.
 */
export function proposeLinks(): Compiled[] {
  return [SUBJECTS, TRAITS, NAMES, NAME_PAIRS, PAIRS, WORTH, PROPOSALS].map(({ name, text }) =>
    fixedSql(name, text),
  );
}

/** Whoever may be another one: an account, or a record without one. */
// What somebody placed in an account says nothing about it: it was placed there against what it says.
const SUBJECTS = {
  name: 'who may be whom',
  text: `create table match.subject as
    select coalesce(account_id, source_id || ':' || source_stream || ':' || source_pk) as subject,
      account_id is not null as is_account, ${nameText('name')} as plain, tax_id, domains, email,
      lower(country) as country, lower(strip_accents(city)) as city
    from account_record as record
    where account_id is null or not exists (select 1 from match.placed as placed where placed.source_id = record.source_id
      and placed.source_stream = record.source_stream and placed.source_pk = record.source_pk)`,
};

const TRAITS = {
  name: 'what subjects have',
  text: `create table match.trait as
    select distinct subject, is_account, kind, value, weight from (
      select subject, is_account, 'tax_id' as kind, tax.id as value,
        case tax.state when 'valid' then ${WEIGHT.tax_id} else ${WEIGHT.weak_tax} end as weight
      from match.subject as subject join match.tax_id as tax on tax.written = subject.tax_id
      union all
      select subject, is_account, 'tax_root', tax.root, ${WEIGHT.tax_root}
      from match.subject as subject join match.tax_id as tax on tax.written = subject.tax_id
      union all
      select subject, is_account, 'email', address.email, ${WEIGHT.email}
      from match.subject as subject join match.address as address on address.written = subject.email
      union all
      select subject, is_account, 'domain', address.domain, ${WEIGHT.domain}
      from (
        select subject, is_account, email as written from match.subject
        union all select subject, is_account, unnest(string_split(domains, ',')) from match.subject
      ) as given join match.address as address on address.written = given.written
    ) as found where value is not null`,
};

/** Names by each of their words and their beginning: only those with one in common are compared. */
const NAMES = {
  name: 'words of names',
  text: `create table match.name_word as
    select * from (
      select distinct subject, is_account, plain,
        unnest(list_append(list_filter(string_split(plain, ' '), lambda word: len(word) > 2), left(plain, 4) || '*')) as word
      from match.subject where plain <> ''
    ) as each qualify count(*) over (partition by word) <= ${WORD_OF}`,
};

const NAME_PAIRS = {
  name: 'names that are alike',
  text: `create table match.name_pair as
    select subject, account, max(alike) as alike from (
      select distinct one.subject, other.subject as account, jaro_winkler_similarity(one.plain, other.plain) as alike
      from match.name_word as one join match.name_word as other on one.word = other.word
      where other.is_account and one.subject <> other.subject and (not one.is_account or one.subject > other.subject)
    ) as pair where alike >= ${ALIKE} group by all`,
};

const PAIRS = {
  name: 'what pairs have in common',
  text: `create table match.pair as
    with told as (
      select kind, value from match.trait group by kind, value having count(distinct subject) between 2 and ${SHARED_BY}
    ),
    strong as (
      select one.subject, other.subject as account, one.kind, min(one.value) as value,
        max(least(one.weight, other.weight)) as weight
      from match.trait as one
      join told on told.kind = one.kind and told.value = one.value
      join match.trait as other on other.kind = one.kind and other.value = one.value
      where other.is_account and one.subject <> other.subject and (not one.is_account or one.subject > other.subject)
      group by one.subject, other.subject, one.kind
      union all
      select subject, account, 'name', null, 0.45 + (alike - ${ALIKE}) * 2 from match.name_pair
    ),
    found as (
      select * from strong
      where not (kind = 'tax_root' and exists (select 1 from strong as whole where whole.kind = 'tax_id'
        and whole.subject = strong.subject and whole.account = strong.account))
    ),
    place as (
      select subject, any_value(country) as country, any_value(city) as city from match.subject group by subject
    ),
    placed as (
      select distinct found.subject, found.account, one.country, other.country as its_country, one.city, other.city as its_city
      from found join place as one on one.subject = found.subject join place as other on other.subject = found.account
    )
    select subject, account, kind, value, weight from found
    union all select subject, account, 'country', null, ${WEIGHT.place} from placed where country = its_country
    union all select subject, account, 'city', null, ${WEIGHT.place} from placed where city = its_city`,
};

/** Rows that name the records of an account: of two accounts the one with more gives the id. */
const WORTH = {
  name: 'rows of accounts',
  text: `create table match.account_rows as
    select record.account_id, sum(named.row_count) as row_count
    from account_record as record join account_record_use as named using (source_id, source_stream, source_pk)
    where record.account_id is not null group by record.account_id`,
};

/** The record that an account is called by. */
const FOUNDER = `select account_id, min_by(struct_pack(source := source_id, stream := source_stream, pk := source_pk),
    case when account_id = source_id || ':' || source_stream || ':' || source_pk then 0 else 1 end) as record
  from account_source_link group by account_id`;

const PROPOSALS = {
  name: 'propose accounts',
  text: `create table account_proposal as
    with sound as (
      select distinct subject from match.trait where kind = 'tax_id' and weight = ${WEIGHT.tax_id}
    ),
    scored as (
      select pair.subject, pair.account, least(0.99, 1 - exp(sum(ln(1 - weight))))
          * case when mine.subject is not null and its.subject is not null
            and not bool_or(kind in ('tax_id', 'tax_root')) then ${APART} else 1 end as score,
        string_agg(kind, ',' order by weight desc, kind) as evidence,
        string_agg(coalesce(value, ''), ',' order by weight desc, kind) as shared
      from match.pair as pair
      left join sound as mine on mine.subject = pair.subject
      left join sound as its on its.subject = pair.account
      group by pair.subject, pair.account, mine.subject, its.subject
    ),
    refused as (
      select refused.source_id || ':' || refused.source_stream || ':' || refused.source_pk as subject, link.account_id as account
      from match.refused as refused join account_source_link as link on link.source_id = refused.to_source
        and link.source_stream = refused.to_stream and link.source_pk = refused.to_pk
    ),
    open as (
      select * from scored where score >= ${LEAST}
        and not exists (select 1 from refused where (refused.subject = scored.subject and refused.account = scored.account)
          or (refused.subject = scored.account and refused.account = scored.subject))
      qualify row_number() over (partition by subject order by score desc, account) <= ${MOST}
    ),
    founder as (${FOUNDER}),
    turned as (
      select open.score, open.evidence, open.shared, founder.account_id is not null as is_merge,
        founder.account_id is not null and coalesce(mine.row_count, 0) > coalesce(its.row_count, 0) as is_turned,
        open.subject, open.account
      from open left join founder on founder.account_id = open.subject
      left join match.account_rows as mine on mine.account_id = open.subject
      left join match.account_rows as its on its.account_id = open.account
    ),
    directed as (
      select score, evidence, shared, is_merge, case when is_turned then account else subject end as subject,
        case when is_turned then subject else account end as account
      from turned
    ),
    alone as (
      select source_id || ':' || source_stream || ':' || source_pk as subject,
        struct_pack(source := source_id, stream := source_stream, pk := source_pk) as record
      from account_record where account_id is null
    )
    select case when is_merge then 'merge' else 'link' end as kind, coalesce(mine.record, alone.record).source as source_id,
      coalesce(mine.record, alone.record).stream as source_stream, coalesce(mine.record, alone.record).pk as source_pk,
      directed.account as account_id, its.record.source as to_source, its.record.stream as to_stream,
      its.record.pk as to_pk, cast(score as decimal(4,2)) as score, evidence, shared
    from directed join founder as its on its.account_id = directed.account
    left join founder as mine on is_merge and mine.account_id = directed.subject
    left join alone on not is_merge and alone.subject = directed.subject
    order by score desc, account_id, source_id, source_stream, source_pk`,
};
