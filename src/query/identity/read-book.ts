import type { Cell } from '../../base/engine-door.ts';
import { and, asc, cast, col, desc, eq, isNull, val } from '../../base/sql/build-expression.ts';
import { as, join, select } from '../../base/sql/build-query.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Join } from '../../base/sql/statement.ts';
import type { Viewer } from '../../base/viewer.ts';
import { COMPARED_FIELDS } from '../../model/index.ts';
import type { ComparedField } from '../../model/index.ts';
import { masksOf } from '../resolve/masked.ts';
import type { Bench } from '../run/bench.ts';
import { runRows } from '../run/run-statements.ts';
import { compileScanned } from '../scan/check.ts';
import { scan, scopeOf } from '../scan/scan.ts';
import type { Scope } from '../scan/scan.ts';
import type { AccountRecord, Evidence, IdentityBook, LinkMethod, Proposal } from './book.ts';

/** Most records and proposals that are read at a time; those without an account come first. */
const MOST_RECORDS = 100_000;
const MOST_PROPOSALS = 10_000;

const KEY = ['source_id', 'source_stream', 'source_pk'] as const;

/** Records of the accounts that the viewer may see; proposals and records without one for who sees all. */
export async function readBook(viewer: Viewer, bench: Bench): Promise<IdentityBook> {
  const { names } = bench.setting;
  const scope = scopeOf({ viewer, accounts: [], tables: names.tables });
  const read = (statement: ReturnType<typeof compileScanned>): ReturnType<typeof runRows> =>
    runRows(statement, bench.engine, bench.deadline);
  const [records, proposals, decisions] = await Promise.all([
    read(recordStatement(scope, masksOf(viewer))),
    read(proposalStatement(scope)),
    read(decisionStatement(scope)),
  ]);
  return {
    records: records.slice(0, MOST_RECORDS).map(recordOf),
    proposals: proposals.map(proposalOf),
    decisions: decisions.map(([id]) => String(id)),
    isCut: records.length > MOST_RECORDS,
  };
}

function recordStatement(
  scope: Scope,
  masks: readonly string[],
): ReturnType<typeof compileScanned> {
  const shown = (name: ComparedField): Expression =>
    masks.includes(`account.${name}`) ? cast(val(null), 'varchar') : col(name, 'r');
  const columns = [...KEY, 'account_id', ...COMPARED_FIELDS, 'tax_state'];
  return compileScanned(
    select({
      columns: [
        ...KEY.map((name) => as(name, col(name, 'r'))),
        as('account_id', col('account_id', 'r')),
        as('method', col('method', 'l')),
        as('confidence', cast(col('confidence', 'l'), 'varchar')),
        as('decided_by', col('decided_by', 'l')),
        as(
          'tax_state',
          masks.includes('account.tax_id') ? cast(val(null), 'varchar') : col('tax_state', 'r'),
        ),
        as('row_count', cast(col('row_count', 'w'), 'bigint')),
        as('amount', cast(col('amount', 'w'), 'varchar')),
        ...COMPARED_FIELDS.map((name) => as(name, shown(name))),
      ],
      from: scan('account_record', columns, { as: 'r', scope }),
      joins: [
        sameRecord('account_source_link', ['method', 'confidence', 'decided_by'], {
          alias: 'l',
          scope,
        }),
        sameRecord('account_record_worth', ['row_count', 'amount'], { alias: 'w', scope }),
      ],
      orderBy: [desc(isNull(col('account_id', 'r'))), ...KEY.map((name) => asc(col(name, 'r')))],
      limit: MOST_RECORDS + 1,
    }),
  );
}

function sameRecord(
  table: string,
  columns: readonly string[],
  { alias, scope }: { alias: string; scope: Scope },
): Join {
  const same = KEY.map((name) => eq(col(name, alias), col(name, 'r')));
  return join(
    'left',
    scan(table, [...KEY, 'account_id', ...columns], { as: alias, scope }),
    and(...same),
  );
}

const PROPOSAL_COLUMNS = [
  'kind',
  ...KEY,
  'account_id',
  'to_source',
  'to_stream',
  'to_pk',
  'score',
  'evidence',
  'shared',
];

function proposalStatement(scope: Scope): ReturnType<typeof compileScanned> {
  return compileScanned(
    select({
      columns: PROPOSAL_COLUMNS.map((name) =>
        as(name, name === 'score' ? cast(col(name), 'varchar') : col(name)),
      ),
      from: scan('account_proposal', PROPOSAL_COLUMNS, { as: 'p', scope }),
      orderBy: [desc(col('score')), asc(col('account_id')), ...KEY.map((name) => asc(col(name)))],
      limit: MOST_PROPOSALS,
    }),
  );
}

function decisionStatement(scope: Scope): ReturnType<typeof compileScanned> {
  return compileScanned(
    select({
      columns: [as('decision_id', col('decision_id'))],
      from: scan('identity_decision', ['decision_id'], { as: 'd', scope }),
    }),
  );
}

function recordOf(row: readonly Cell[]): AccountRecord {
  const [
    source,
    stream,
    pk,
    account,
    method,
    confidence,
    decidedBy,
    taxState,
    rows,
    amount,
    ...fields
  ] = row;
  return {
    source: String(source),
    stream: String(stream),
    pk: String(pk),
    account: textOf(account),
    method: textOf(method) as LinkMethod | null,
    confidence: textOf(confidence),
    decidedBy: textOf(decidedBy),
    taxState: textOf(taxState) as AccountRecord['taxState'],
    rows: Number(rows ?? 0),
    amount: textOf(amount),
    fields: Object.fromEntries(
      COMPARED_FIELDS.map((name, at) => [name, textOf(fields[at])]),
    ) as AccountRecord['fields'],
  };
}

function proposalOf(row: readonly Cell[]): Proposal {
  const [kind, source, stream, pk, account, toSource, toStream, toPk, score, evidence, shared] =
    row.map(String);
  return {
    kind: kind === 'merge' ? 'merge' : 'link',
    record: { source: source ?? '', stream: stream ?? '', pk: pk ?? '' },
    account: account ?? '',
    other: { source: toSource ?? '', stream: toStream ?? '', pk: toPk ?? '' },
    score: score ?? '0',
    evidence: evidenceOf(evidence ?? '', shared ?? ''),
  };
}

/** Kinds and what is shared stand in two lists of one order; similarity of names shares no text. */
function evidenceOf(kinds: string, shared: string): Proposal['evidence'] {
  const values = shared.split(',');
  return kinds.split(',').map((kind, at) => ({
    kind: kind as Evidence,
    value: values[at] === '' ? null : (values[at] ?? null),
  }));
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
