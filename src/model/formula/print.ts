import { assertNever } from '../../base/fault.ts';
import type { FormulaNode, Operator } from './ast.ts';

/** How tightly each operator binds; a looser operand is put in parentheses. */
const STRENGTH: Readonly<Record<Operator, number>> = {
  or: 0,
  and: 1,
  not: 2,
  '=': 3,
  '<>': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  negate: 6,
};
const TIGHTEST = 7;

/** The text of a formula; reading it again gives the same tree. */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case 'literal':
      return printLiteral(node.type, node.value);
    case 'name':
      return printName(node.name);
    case 'call':
      return `${node.fn}(${node.args.map(printFormula).join(', ')})`;
    case 'operator':
      return printOperator(node.op, node.args);
    default:
      return assertNever(node);
  }
}

function printLiteral(type: string | null, value: string | boolean | null): string {
  return type === 'text' ? `'${String(value).replaceAll("'", "''")}'` : String(value);
}

/** Plain where it reads back as the same name, else in brackets. */
function printName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name);
  const isKeyword = ['and', 'or', 'not', 'true', 'false', 'null'].includes(name.toLowerCase());
  return isPlain && !isKeyword ? name : `[${name.replaceAll(']', ']]')}]`;
}

function printOperator(op: Operator, args: readonly FormulaNode[]): string {
  const strength = STRENGTH[op];
  if (op === 'not') return `not ${args.map((arg) => operand(arg, strength)).join('')}`;
  if (op === 'negate') return `-${args.map((arg) => operand(arg, strength)).join('')}`;
  // Operators of one level group from the left, so a right operand of the same level needs parentheses.
  return args.map((arg, index) => operand(arg, strength + (index === 0 ? 0 : 1))).join(` ${op} `);
}

function operand(node: FormulaNode, least: number): string {
  const strength = node.kind === 'operator' ? STRENGTH[node.op] : TIGHTEST;
  const text = printFormula(node);
  return strength < least ? `(${text})` : text;
}
