import { Fault } from '../fault.ts';
import { Binds, writeExpression } from './compile-expression.ts';
import { sealCompiled } from './compiled.ts';
import type { Compiled } from './compiled.ts';
import type { Scalar, ValueNode } from './expression.ts';
import { val } from './value.ts';

/** A value for a placeholder; `val(x, type)` when its type cannot be told from itself. */
export type SqlValue = Scalar | ValueNode;

// What a statement is made of, as far as placeholders care: comments, quoted text and names,
// casts (`::`), placeholders (`:name`), dollars, and everything else one piece at a time.
const PIECES =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|::|:([a-z_][a-z0-9_]*)|[\s\S]/g;

/**
 * A hand-written statement: a constant of the source, lower case, one statement, with `:name`
 * where values go. `fixedSql('count rows of a run', 'select count(*) as n from raw.load where run = :run', { run })`.
 * Refuses a placeholder without a value and a value without a placeholder; `name` says what it does, for the log.
 */
export function fixedSql(
  name: string,
  text: string,
  values: Readonly<Record<string, SqlValue>> = {},
): Compiled {
  const binds = new Binds();
  const used = new Set<string>();
  const out: string[] = [];
  for (const [piece, placeholder] of text.matchAll(PIECES)) {
    if (placeholder === undefined) {
      checkPiece(name, piece);
      out.push(piece);
      continue;
    }
    const value = Object.hasOwn(values, placeholder) ? values[placeholder] : undefined;
    if (value === undefined)
      throw new Fault('bad_fixed_sql', { message: `${name}: no value for :${placeholder}` });
    used.add(placeholder);
    out.push(
      writeExpression(typeof value === 'object' && value !== null ? value : val(value), binds),
    );
  }
  const unused = Object.keys(values).filter((key) => !used.has(key));
  if (unused.length > 0)
    throw new Fault('bad_fixed_sql', { message: `${name}: nothing uses ${unused.join(', ')}` });
  return sealCompiled(out.join('').trim(), binds.values);
}

function checkPiece(name: string, piece: string): void {
  if (piece === ';')
    throw new Fault('bad_fixed_sql', { message: `${name}: one statement, without a semicolon` });
  if (piece === '$' || piece === '?')
    throw new Fault('bad_fixed_sql', { message: `${name}: placeholders are written :name` });
  if (piece === "'" || piece === '"')
    throw new Fault('bad_fixed_sql', { message: `${name}: an open quote` });
  if (piece.length === 1 && piece >= 'A' && piece <= 'Z') {
    throw new Fault('bad_fixed_sql', {
      message: `${name}: written in lower case (found ${piece})`,
    });
  }
}
