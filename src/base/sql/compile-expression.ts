import { Fault, assertNever } from '../fault.ts';
import type {
  AggregateNode,
  Expression,
  Frame,
  Order,
  Scalar,
  ValueNode,
  WindowNode,
} from './expression.ts';
import {
  AGGREGATE_FUNCTIONS,
  DATE_FUNCTIONS,
  DATE_PARTS,
  SCALAR_FUNCTIONS,
  WINDOW_FUNCTIONS,
} from './function-name.ts';
import { halfEvenText } from './half-even.ts';
import { quoteIdentifier } from './identifier.ts';
import { isSqlType } from './sql-type.ts';

/**
 * The values of one statement. The same value of the same type is bound once: otherwise the
 * engine would not see that an expression in `select` is the one in `group by`.
 */
export class Binds {
  readonly values: Scalar[] = [];
  readonly #numbers = new Map<string, number>();

  /** The placeholder of a value. */
  bind(value: Scalar, type: string): string {
    const key = `${type} ${typeof value} ${Object.is(value, -0) ? '-0' : String(value)}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return `$${known}`;
    this.values.push(value);
    this.#numbers.set(key, this.values.length);
    return `$${this.values.length}`;
  }
}

/** SQL of an expression, closed in itself: it can stand next to any operator. */
export function writeExpression(node: Expression, binds: Binds): string {
  const write = (item: Expression): string => writeExpression(item, binds);
  switch (node.kind) {
    case 'column':
      return node.table === null
        ? quoteIdentifier(node.name)
        : `${quoteIdentifier(node.table)}.${quoteIdentifier(node.name)}`;
    case 'value':
      return writeValue(node, binds);
    case 'call':
      return `${word(node.fn, SCALAR_FUNCTIONS)}(${node.args.map(write).join(', ')})`;
    case 'date_call':
      return writeDateCall(node, write);
    case 'binary':
      return `(${write(node.left)} ${word(node.op, BINARY_OPERATORS)} ${write(node.right)})`;
    case 'logic':
      return `(${node.items.map(write).join(` ${word(node.op, ['and', 'or'])} `)})`;
    case 'unary':
      return `(${word(node.op, ['not', '-'])} ${write(node.of)})`;
    case 'case':
      return writeCase(node, write);
    case 'cast':
      return `${node.orNull ? 'try_cast' : 'cast'}(${write(node.of)} as ${typeWord(node.type)})`;
    case 'in_list':
      if (node.items.length === 0) return node.negated ? 'true' : 'false';
      return `(${write(node.of)} ${node.negated ? 'not in' : 'in'} (${node.items.map(write).join(', ')}))`;
    case 'is_null':
      return `(${write(node.of)} is ${node.negated ? 'not null' : 'null'})`;
    case 'between':
      return `(${write(node.of)} between ${write(node.low)} and ${write(node.high)})`;
    case 'aggregate':
      return writeAggregate(node, write);
    case 'quantile':
      return `quantile_cont(${write(node.of)}, ${numberWord(node.fraction)})${writeFilter(node.filter, write)}`;
    case 'window':
      return writeWindow(node, binds);
    case 'grouping':
      return `grouping(${node.of.map(write).join(', ')})`;
    case 'round_half_even':
      return halfEvenText(write(node.of), node.digits);
    default:
      return assertNever(node);
  }
}

/** SQL of an `order by` list. */
export function writeOrder(orders: readonly Order[], binds: Binds): string {
  return orders
    .map(
      ({ by, direction, nulls }) =>
        `${writeExpression(by, binds)} ${word(direction, ['asc', 'desc'])} nulls ${word(nulls, ['first', 'last'])}`,
    )
    .join(', ');
}

/** A type of the closed list, checked again at run time. */
export function typeWord(type: string): string {
  if (!isSqlType(type))
    throw new Fault('bad_sql_tree', { message: `not a type of the list: ${type.slice(0, 60)}` });
  return type;
}

/** A word of a closed list, checked again at run time: a tree may have been cast past the compiler's types. */
export function word(text: string, allowed: readonly string[]): string {
  if (!allowed.includes(text))
    throw new Fault('bad_sql_tree', { message: `not in the list: ${String(text).slice(0, 60)}` });
  return text;
}

const BINARY_OPERATORS = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  'is distinct from',
  'is not distinct from',
];

type Write = (item: Expression) => string;

function writeValue({ value, type }: ValueNode, binds: Binds): string {
  if (type === null) return 'null';
  const placeholder = binds.bind(value, type);
  return type === 'varchar' || type === 'boolean'
    ? placeholder
    : `cast(${placeholder} as ${typeWord(type)})`;
}

/** `date_trunc` of a date is a timestamp to the engine; dates stay dates here. */
function writeDateCall(node: Extract<Expression, { kind: 'date_call' }>, write: Write): string {
  const name = word(node.fn, DATE_FUNCTIONS);
  const call = `${name}('${word(node.part, DATE_PARTS)}', ${node.args.map(write).join(', ')})`;
  return name === 'date_trunc' ? `cast(${call} as date)` : call;
}

function writeCase(node: Extract<Expression, { kind: 'case' }>, write: Write): string {
  const branches = node.branches.map(({ when, then }) => `when ${write(when)} then ${write(then)}`);
  const otherwise = node.otherwise === null ? '' : ` else ${write(node.otherwise)}`;
  return `(case ${branches.join(' ')}${otherwise} end)`;
}

function writeAggregate(node: AggregateNode, write: Write): string {
  const args = node.args.length === 0 ? '*' : node.args.map(write).join(', ');
  return `${word(node.fn, AGGREGATE_FUNCTIONS)}(${node.distinct ? 'distinct ' : ''}${args})${writeFilter(node.filter, write)}`;
}

function writeFilter(filter: Expression | null, write: Write): string {
  return filter === null ? '' : ` filter (where ${write(filter)})`;
}

function writeWindow(node: WindowNode, binds: Binds): string {
  const write: Write = (item) => writeExpression(item, binds);
  const args =
    node.fn === 'count' && node.args.length === 0 ? '*' : node.args.map(write).join(', ');
  const partition =
    node.partitionBy.length === 0 ? '' : `partition by ${node.partitionBy.map(write).join(', ')}`;
  const order = node.orderBy.length === 0 ? '' : `order by ${writeOrder(node.orderBy, binds)}`;
  const frame = node.frame === null ? '' : writeFrame(node.frame);
  return `${word(node.fn, WINDOW_FUNCTIONS)}(${args}) over (${[partition, order, frame].filter((part) => part !== '').join(' ')})`;
}

function writeFrame({ from, to }: Frame): string {
  return `rows between ${from === 'start' ? 'unbounded preceding' : bound(from)} and ${to === 'end' ? 'unbounded following' : bound(to)}`;
}

function bound(offset: number): string {
  if (offset === 0) return 'current row';
  return `${numberWord(Math.abs(offset))} ${offset < 0 ? 'preceding' : 'following'}`;
}

function numberWord(value: number): string {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new Fault('bad_sql_tree', {
      message: `not a plain number: ${String(value).slice(0, 60)}`,
    });
  }
  return String(value);
}
