import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { modelProblems } from '../problems.ts';
import type { Span } from './ast.ts';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'text'; readonly text: string }
    /** `quoted` names are never keywords or functions. */
    | { readonly kind: 'name'; readonly text: string; readonly quoted: boolean }
    | { readonly kind: 'sign'; readonly text: string }
    | { readonly kind: 'end'; readonly text: '' }
  );

const SPACE = /[\s\u00a0]+/uy;
const NUMBER = /\d+(?:\.\d+)?|\.\d+/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const QUOTED_NAME = /\[((?:[^\]]|\]\])+)\](?!\])/uy;
const TEXT = /'((?:[^']|'')*)'(?!')/uy;
const SIGN = /<=|>=|<>|!=|==|[-+*/=<>(),;]/uy;

/** Signs that mean the same. A semicolon separates arguments for those whose decimal mark is a comma. */
const SAME_SIGN: Readonly<Record<string, string>> = { '!=': '<>', '==': '=', ';': ',' };

/** The words of a formula, in order, ending with one `end`. */
export function tokensOf(text: string): Result<Token[]> {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = match(SPACE, text, at);
    if (space !== null) {
      at += space[0].length;
      continue;
    }
    const token = tokenAt(text, at);
    if (token === null) return fail(badCharacter(text, at));
    tokens.push(token);
    at = token.end;
  }
  return ok([...tokens, { kind: 'end', text: '', start: text.length, end: text.length }]);
}

function tokenAt(text: string, start: number): Token | null {
  const number = match(NUMBER, text, start);
  if (number !== null)
    return { kind: 'number', text: number[0], start, end: start + number[0].length };
  const name = match(NAME, text, start);
  if (name !== null)
    return { kind: 'name', text: name[0], quoted: false, start, end: start + name[0].length };
  const quoted = match(QUOTED_NAME, text, start);
  if (quoted !== null) {
    const inner = (quoted[1] ?? '').replaceAll(']]', ']');
    return { kind: 'name', text: inner, quoted: true, start, end: start + quoted[0].length };
  }
  const string = match(TEXT, text, start);
  if (string !== null) {
    const inner = (string[1] ?? '').replaceAll("''", "'");
    return { kind: 'text', text: inner, start, end: start + string[0].length };
  }
  const sign = match(SIGN, text, start);
  if (sign === null) return null;
  return { kind: 'sign', text: SAME_SIGN[sign[0]] ?? sign[0], start, end: start + sign[0].length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function badCharacter(text: string, start: number) {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (character === '[' || character === "'") {
    return modelProblems.make('formula_unclosed', { what: character }, { start, end: text.length });
  }
  return modelProblems.make(
    'formula_character',
    { character },
    { start, end: start + character.length },
  );
}
