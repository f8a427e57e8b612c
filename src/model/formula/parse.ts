import { parseExact } from '../../base/exact.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { modelProblems } from '../problems.ts';
import { FORMULA_LIMITS } from './ast.ts';
import type { FormulaNode, Operator } from './ast.ts';
import { tokensOf } from './token.ts';
import type { Token } from './token.ts';

/** Binary operators from loosest to tightest; those of one level group from the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '<>', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];
/** `not` stands between `and` and the comparisons. */
const LEVEL_OF_NOT = 2;

/** The tree of a formula's text. Gives the first thing that is wrong, with its place. */
export function parseFormula(text: string): Result<FormulaNode> {
  if (text.length > FORMULA_LIMITS.characters)
    return fail(tooLong(text.length, FORMULA_LIMITS.characters));
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const reader = new Reader(tokens.value);
  if (reader.peek().kind === 'end')
    return fail(modelProblems.make('formula_empty', {}, { start: 0, end: text.length }));
  const root = readLevel(reader, 0, 0);
  if (reader.problem === null && reader.peek().kind !== 'end')
    reader.expected('+ - * / = < > and or');
  return reader.problem === null && root !== null ? ok(root) : fail(reader.problem ?? []);
}

/** Walks the tokens, counts nodes and keeps the first problem. */
class Reader {
  problem: Problem | null = null;
  readonly #tokens: readonly Token[];
  #at = 0;
  #nodes = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '', start: 0, end: 0 };
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes the sign or keyword when it is next. */
  takes(text: string): boolean {
    if (!isWord(this.peek(), text)) return false;
    this.#at += 1;
    return true;
  }

  expected(expected: string): null {
    const { text, start, end } = this.peek();
    const found = text === '' ? '∅' : text;
    return this.fails(modelProblems.make('formula_expected', { found, expected }, { start, end }));
  }

  fails(problem: Problem): null {
    this.problem ??= problem;
    return null;
  }

  node(node: FormulaNode): FormulaNode | null {
    this.#nodes += 1;
    return this.#nodes > FORMULA_LIMITS.nodes
      ? this.fails(tooLong(this.#nodes, FORMULA_LIMITS.nodes))
      : node;
  }
}

function readLevel(reader: Reader, level: number, depth: number): FormulaNode | null {
  if (depth > FORMULA_LIMITS.depth) return reader.fails(tooLong(depth, FORMULA_LIMITS.depth));
  if (level === LEVEL_OF_NOT && isWord(reader.peek(), 'not'))
    return readPrefix(reader, 'not', depth);
  const operators = LEVELS[level];
  if (operators === undefined) return readUnary(reader, depth);
  let left = readLevel(reader, level + 1, depth);
  while (left !== null) {
    const op = operators.find((each) => isWord(reader.peek(), each));
    if (op === undefined) return left;
    reader.next();
    const right = readLevel(reader, level + 1, depth + 1);
    left = right && operator(reader, op as Operator, [left, right]);
  }
  return null;
}

function readUnary(reader: Reader, depth: number): FormulaNode | null {
  if (isWord(reader.peek(), '-')) return readPrefix(reader, 'negate', depth);
  return readPrimary(reader, depth);
}

function readPrefix(reader: Reader, op: 'not' | 'negate', depth: number): FormulaNode | null {
  const { start } = reader.next();
  if (depth > FORMULA_LIMITS.depth) return reader.fails(tooLong(depth, FORMULA_LIMITS.depth));
  const of =
    op === 'not' ? readLevel(reader, LEVEL_OF_NOT, depth + 1) : readUnary(reader, depth + 1);
  return of && reader.node({ kind: 'operator', op, args: [of], start, end: of.end });
}

function readPrimary(reader: Reader, depth: number): FormulaNode | null {
  const token = reader.peek();
  const { start, end } = token;
  switch (token.kind) {
    case 'number':
      reader.next();
      return reader.node({
        kind: 'literal',
        type: 'number',
        value: parseExact(token.text),
        start,
        end,
      });
    case 'text':
      reader.next();
      return reader.node({ kind: 'literal', type: 'text', value: token.text, start, end });
    case 'name':
      return readName(reader, token, depth);
    default:
      return readParentheses(reader, depth);
  }
}

function readName(
  reader: Reader,
  token: Token & { kind: 'name' },
  depth: number,
): FormulaNode | null {
  const { text, quoted, start, end } = token;
  const word = text.toLowerCase();
  if (!quoted && ['and', 'or', 'not'].includes(word)) return reader.expected("[…] 123 '…' (");
  reader.next();
  if (!quoted && isWord(reader.peek(), '(')) return readCall(reader, token, depth);
  if (!quoted && word === 'null')
    return reader.node({ kind: 'literal', type: null, value: null, start, end });
  if (!quoted && (word === 'true' || word === 'false')) {
    return reader.node({ kind: 'literal', type: 'boolean', value: word === 'true', start, end });
  }
  return reader.node({ kind: 'name', name: text, start, end });
}

function readCall(reader: Reader, { text, start }: Token, depth: number): FormulaNode | null {
  reader.next();
  const args: FormulaNode[] = [];
  while (!isWord(reader.peek(), ')')) {
    const arg = readLevel(reader, 0, depth + 1);
    if (arg === null) return null;
    args.push(arg);
    if (!reader.takes(',')) break;
    if (isWord(reader.peek(), ')')) return reader.expected("[…] 123 '…'");
  }
  const { end } = reader.peek();
  if (!reader.takes(')')) return reader.expected(', )');
  return reader.node({ kind: 'call', fn: text.toLowerCase(), args, start, end });
}

function readParentheses(reader: Reader, depth: number): FormulaNode | null {
  if (!reader.takes('(')) return reader.expected("[…] 123 '…' (");
  const inner = readLevel(reader, 0, depth + 1);
  if (inner === null) return null;
  return reader.takes(')') ? inner : reader.expected(')');
}

function operator(
  reader: Reader,
  op: Operator,
  args: readonly [FormulaNode, FormulaNode],
): FormulaNode | null {
  return reader.node({ kind: 'operator', op, args, start: args[0].start, end: args[1].end });
}

function isWord(token: Token, text: string): boolean {
  if (token.kind === 'sign') return token.text === text;
  return token.kind === 'name' && !token.quoted && token.text.toLowerCase() === text;
}

function tooLong(size: number, most: number): Problem {
  return modelProblems.make('formula_too_long', { size, most }, { start: 0, end: 0 });
}
