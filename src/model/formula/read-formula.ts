import { fail } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { modelProblems } from '../problems.ts';
import type { Checked, FormulaType } from './ast.ts';
import { checkFormula } from './check.ts';
import type { FormulaScope } from './check.ts';
import { parseFormula } from './parse.ts';

/** Text to checked formula: reads, finds the names, fits the types. `gives` asks for a type of the result. */
export function readFormula(
  text: string,
  scope: FormulaScope,
  gives: FormulaType | null = null,
): Result<Checked> {
  const node = parseFormula(text);
  if (!node.ok) return node;
  const checked = checkFormula(node.value, scope);
  if (!checked.ok || gives === null || checked.value.type === gives) return checked;
  if (checked.value.kind === 'literal' && checked.value.value === null) return checked;
  const at = { start: node.value.start, end: node.value.end };
  return fail(
    modelProblems.make('formula_result', { found: checked.value.type, expected: gives }, at),
  );
}
