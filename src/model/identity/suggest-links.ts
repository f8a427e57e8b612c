import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { mappedName } from '../mapping/mapped-stream.ts';
import type { StreamMap } from '../mapping/mapped-stream.ts';
import { nameText } from './normal-form.ts';

/** Names at least this alike (Jaro-Winkler, legal forms and accents aside) are worth a person's look. */
const ALIKE = '0.9';
/** Unmatched records of one stream that are compared; more than this is a mapping problem, not an identity one. */
const COMPARED = 2000;

/** Unmatched records whose name is like an account's: suggestions for a person, never links. */
export function suggestLinks(streams: readonly StreamMap[]): Compiled[] {
  return [
    fixedSql(
      'room for suggestions',
      'create table account_suggestion (source_id varchar, source_stream varchar, source_pk varchar, account_id varchar, name varchar, score decimal(4,2))',
    ),
    ...streams.map((stream) =>
      fixedSql(
        'suggest accounts by name',
        `insert into account_suggestion
        select :source, :stream, record.source_pk, known.account_id, any_value(record.name),
          cast(max(jaro_winkler_similarity(record.plain, known.plain)) as decimal(4,2))
        from (
          select source_pk, name, ${nameText('name')} as plain from match.${mappedName(stream)} as record
          where name is not null and not exists (
            select 1 from account_source_link as link where link.source_id = :source and link.source_stream = :stream
              and link.source_pk = record.source_pk
          ) order by source_pk limit ${COMPARED}
        ) as record
        join (${foundersText()}) as known on jaro_winkler_similarity(record.plain, known.plain) >= ${ALIKE}
        group by record.source_pk, known.account_id`,
        { source: stream.map.source, stream: stream.map.stream },
      ),
    ),
  ];
}

/** Names that stand for one account alone. */
function foundersText(): string {
  return "select account_id, value as plain from match.known where kind = 'name'";
}
