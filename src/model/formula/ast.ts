/** The formula language as data: what the parser gives (`FormulaNode`) and what the checker gives (`Checked`). */

export const FORMULA_TYPES = ['number', 'text', 'boolean', 'date', 'timestamp'] as const;

export type FormulaType = (typeof FORMULA_TYPES)[number];

/** A number or decimal is exact plain text (`'12.50'`), a date `'2025-03-31'`, a timestamp an ISO instant in UTC. */
export type FormulaValue = string | boolean | null;

/** Where a node stands in the formula's text, in UTF-16 units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

export const OPERATORS = [
  'or',
  'and',
  'not',
  '=',
  '<>',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  'negate',
] as const;

export type Operator = (typeof OPERATORS)[number];

export type FormulaNode = Span &
  (
    | { readonly kind: 'literal'; readonly type: FormulaType | null; readonly value: FormulaValue }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'call'; readonly fn: string; readonly args: readonly FormulaNode[] }
    | { readonly kind: 'operator'; readonly op: Operator; readonly args: readonly FormulaNode[] }
  );

/**
 * A formula whose names exist and whose types fit. Operators are calls of the function of that name.
 * `exact` is false for a number that passed through a division, root or power: such a number is compared, floored
 * and rounded after being brought to 8 decimals, so that `1 / 3 * 3 = 1` holds in both back ends.
 */
export type Checked = { readonly type: FormulaType; readonly exact: boolean } & (
  | { readonly kind: 'literal'; readonly value: FormulaValue }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly Checked[] }
);

/** Limits of one formula: characters, depth of nesting, nodes. */
export const FORMULA_LIMITS = { characters: 4000, depth: 40, nodes: 500 } as const;

/** Every name that a checked formula reads, once each. */
export function namesIn(checked: Checked): string[] {
  const found = new Set<string>();
  collectNames(checked, found);
  return [...found];
}

function collectNames(checked: Checked, found: Set<string>): void {
  if (checked.kind === 'name') found.add(checked.name);
  if (checked.kind === 'call') for (const arg of checked.args) collectNames(arg, found);
}
