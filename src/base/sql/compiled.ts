import { Fault } from '../fault.ts';
import type { Scalar } from './expression.ts';

declare const compiledBrand: unique symbol;

/** SQL that the engine accepts: one statement, with every value bound. Made by `compileDuckdb` and `fixedSql` only. */
export type Compiled = {
  /** With `$1`, `$2` … where the values go. */
  readonly text: string;
  readonly values: readonly Scalar[];
  readonly [compiledBrand]: true;
};

const made = new WeakSet<object>();

/** For the two makers in this folder. */
export function sealCompiled(text: string, values: readonly Scalar[]): Compiled {
  const compiled = Object.freeze({ text, values: Object.freeze([...values]) });
  made.add(compiled);
  return compiled as unknown as Compiled;
}

/** Refuses SQL that neither maker made, whatever its type claims. Called by the engine's door. */
export function assertCompiled(compiled: Compiled): void {
  if (!made.has(compiled))
    throw new Fault('raw_sql', { message: 'a statement that no compiler made' });
}
