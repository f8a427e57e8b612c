import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { Decision } from '../schema.ts';
import { rulingOf } from './ruling.ts';
import type { Pair } from './ruling.ts';

const RECORD = ['source_id', 'source_stream', 'source_pk'] as const;
const OTHER = ['to_source', 'to_stream', 'to_pk'] as const;

/**
 * What people decided, where statements can join it: tables `match.founder`, `match.placed` and `match.refused`, views
 * that give the accounts they mean as far as those are linked by then, and `identity_decision`, which stays in the
 * snapshot and says which decisions it was built with.
 */
export function storeRuling(decisions: readonly Decision[]): Compiled[] {
  const { founders, placed, refused } = rulingOf(decisions);
  return [
    tableOf(
      'match.founder',
      [...RECORD, 'decided_by'],
      founders.map(({ record, decidedBy }) => [record.source, record.stream, record.pk, decidedBy]),
    ),
    tableOf('match.placed', [...RECORD, ...OTHER, 'decided_by'], placed.map(cellsOf)),
    tableOf('match.refused', [...RECORD, ...OTHER, 'decided_by'], refused.map(cellsOf)),
    tableOf(
      'identity_decision',
      ['decision_id'],
      decisions.map(({ id }) => [id]),
    ),
    fixedSql(
      'accounts that records were placed in',
      `create view match.placed_account as
      select placed.source_id, placed.source_stream, placed.source_pk, link.account_id, placed.decided_by
      from match.placed as placed left join account_source_link as link on link.source_id = placed.to_source
        and link.source_stream = placed.to_stream and link.source_pk = placed.to_pk`,
    ),
    fixedSql(
      'accounts that records were refused',
      `create view match.refused_account as
      select refused.source_id, refused.source_stream, refused.source_pk, list(distinct link.account_id) as accounts
      from match.refused as refused join account_source_link as link on link.source_id = refused.to_source
        and link.source_stream = refused.to_stream and link.source_pk = refused.to_pk
      group by all`,
    ),
  ];
}

/** Follows merges: the accounts of merged founders are one, everywhere. */
export function mergeAccounts(decisions: readonly Decision[]): Compiled[] {
  const rows = [...rulingOf(decisions).merged].map(([from, into]) => [from, into]);
  return [
    tableOf('match.merged', ['from_account', 'into_account'], rows),
    fixedSql(
      'merge accounts',
      `update account_source_link set account_id = merged.into_account
      from match.merged as merged where account_source_link.account_id = merged.from_account`,
    ),
  ];
}

function cellsOf({ record, other, decidedBy }: Pair): string[] {
  return [record.source, record.stream, record.pk, other.source, other.stream, other.pk, decidedBy];
}

/** A table of texts, its rows in one value: thousands of decisions are one statement. */
function tableOf(
  table: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Compiled {
  const cells = columns.map((name, at) => `cells[${at + 1}] as ${name}`).join(', ');
  return fixedSql(
    `fill ${table}`,
    `create table ${table} as select ${cells} from (select unnest(cast(cast(:rows as json) as varchar[][])) as cells) as given`,
    { rows: JSON.stringify(rows) },
  );
}
