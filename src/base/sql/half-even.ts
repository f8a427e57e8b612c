import { Fault } from '../fault.ts';
import { sealCompiled } from './compiled.ts';
import type { Compiled } from './compiled.ts';

/** Most decimals that can be rounded to. */
const MOST_DIGITS = 18;

/**
 * SQL that rounds the DECIMAL `x` half to even, exactly, without doubles.
 *
 * The engine's `round` goes half away from zero. It differs from half-to-even only at an exact
 * tie whose rounded last digit is odd; there one unit is taken back towards zero. Remainder and
 * difference of decimals are exact in DuckDB. `x` is written several times: it must be pure.
 */
export function halfEvenText(x: string, digits: number): string {
  if (!Number.isInteger(digits) || digits < 0 || digits > MOST_DIGITS) {
    throw new Fault('bad_sql_tree', { message: `cannot round to ${digits} decimals` });
  }
  const unit = unitText(1, digits);
  const rounded = `round(${x}, ${digits})`;
  const tie = `abs(${x} - ${rounded}) = ${unitText(5, digits + 1)} and ${rounded} % ${unitText(2, digits)} <> 0`;
  return `(case when ${tie} then ${rounded} - sign(${x}) * ${unit} else ${rounded} end)`;
}

/**
 * `create or replace macro half_even_2(x)` for hand-written SQL in the writer: the same
 * expression under a name, one macro for each number of decimals.
 */
export function halfEvenMacro(digits: number): Compiled {
  return sealCompiled(
    `create or replace macro half_even_${digits}(x) as ${halfEvenText('x', digits)}`,
    [],
  );
}

/** `factor` times 10^-digits as a decimal literal: (5, 3) is 0.005. */
function unitText(factor: number, digits: number): string {
  return digits === 0 ? String(factor) : `0.${String(factor).padStart(digits, '0')}`;
}
