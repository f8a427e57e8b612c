import { assertNever } from '../fault.ts';
import { typeWord, word, writeExpression, writeOrder } from './compile-expression.ts';
import type { Binds } from './compile-expression.ts';
import type { Expression } from './expression.ts';
import { quoteIdentifier } from './identifier.ts';
import type {
  Cte,
  From,
  GroupBy,
  Join,
  JoinKind,
  Query,
  SelectNode,
  TableName,
} from './statement.ts';
import { val } from './value.ts';

/** SQL of a query, without brackets around it. */
export function writeQuery(query: Query, binds: Binds): string {
  switch (query.kind) {
    case 'select':
      return writeSelect(query, binds);
    case 'union_all':
      return query.queries.map((item) => `(${writeQuery(item, binds)})`).join(' union all ');
    default:
      return assertNever(query);
  }
}

/** SQL of a table's name with what qualifies it. */
export function writeTableName({ catalog, schema, name }: TableName): string {
  return [catalog, schema, name]
    .filter((part) => part !== null)
    .map(quoteIdentifier)
    .join('.');
}

/** SQL of something to read from, with its alias. */
export function writeFrom(from: From, binds: Binds): string {
  const alias = quoteIdentifier(from.as);
  switch (from.kind) {
    case 'table':
      return `${writeTableName(from.table)} as ${alias}`;
    case 'subquery':
      return `(${writeQuery(from.query, binds)}) as ${alias}`;
    case 'values': {
      const rows = from.rows.map((row) => `(${writeList(row, binds)})`).join(', ');
      return `(values ${rows}) as ${alias}(${from.columns.map(quoteIdentifier).join(', ')})`;
    }
    case 'dates':
      return `(${writeDates(from, binds)}) as ${alias}`;
    default:
      return assertNever(from);
  }
}

function writeSelect(node: SelectNode, binds: Binds): string {
  const columns = node.columns.map(
    (item) => `${writeExpression(item.expression, binds)} as ${quoteIdentifier(item.as)}`,
  );
  const parts = [
    node.ctes.length === 0
      ? ''
      : `with ${node.ctes.map((item) => writeCte(item, binds)).join(', ')}`,
    `select ${node.distinct ? 'distinct ' : ''}${columns.join(', ')}`,
    node.from === null ? '' : `from ${writeFrom(node.from, binds)}`,
    ...node.joins.map((item) => writeJoin(item, binds)),
    clause('where', node.where, binds),
    node.groupBy === null ? '' : `group by ${writeGroupBy(node.groupBy, binds)}`,
    clause('having', node.having, binds),
    clause('qualify', node.qualify, binds),
    node.orderBy.length === 0 ? '' : `order by ${writeOrder(node.orderBy, binds)}`,
    node.limit === null ? '' : `limit ${writeExpression(val(node.limit), binds)}`,
    node.offset === null ? '' : `offset ${writeExpression(val(node.offset), binds)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function writeCte({ name, query, materialized }: Cte, binds: Binds): string {
  const how = materialized === null ? '' : materialized ? 'materialized ' : 'not materialized ';
  return `${quoteIdentifier(name)} as ${how}(${writeQuery(query, binds)})`;
}

const JOIN_WORDS: Record<JoinKind, string> = {
  inner: 'join',
  left: 'left join',
  full: 'full join',
  cross: 'cross join',
  semi: 'semi join',
  anti: 'anti join',
  asof: 'asof join',
  asof_left: 'asof left join',
};

function writeJoin(join: Join, binds: Binds): string {
  const words = word(JOIN_WORDS[join.kind], Object.values(JOIN_WORDS));
  const on = join.on === null ? '' : ` on ${writeExpression(join.on, binds)}`;
  return `${words} ${writeFrom(join.with, binds)}${on}`;
}

function writeGroupBy(group: GroupBy, binds: Binds): string {
  if (group.kind === 'plain') return writeList(group.by, binds);
  return `grouping sets (${group.sets.map((set) => `(${writeList(set, binds)})`).join(', ')})`;
}

/** A quarter is three months to the engine's intervals. */
const STEPS = {
  day: ['to_days', 1],
  week: ['to_days', 7],
  month: ['to_months', 1],
  quarter: ['to_months', 3],
  year: ['to_months', 12],
} as const;

function writeDates(from: Extract<From, { kind: 'dates' }>, binds: Binds): string {
  const [unit, count] = STEPS[from.step];
  const edge = (item: Expression): string =>
    `cast(${writeExpression(item, binds)} as ${typeWord('date')})`;
  const series = `generate_series(${edge(from.first)}, ${edge(from.last)}, ${unit}(${count}))`;
  return `select cast(unnest(${series}) as date) as ${quoteIdentifier(from.column)}`;
}

function writeList(items: readonly Expression[], binds: Binds): string {
  return items.map((item) => writeExpression(item, binds)).join(', ');
}

function clause(name: string, condition: Expression | null, binds: Binds): string {
  return condition === null ? '' : `${name} ${writeExpression(condition, binds)}`;
}
