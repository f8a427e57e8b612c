import { assertNever, required } from '../../base/fault.ts';
import type { Checked, FormulaValue } from './ast.ts';
import { functions } from './functions.ts';

/** What a formula reads while it is evaluated. Numbers are exact plain text. */
export type FormulaValues = {
  /** The value of a name; every name of the scope has one, null when absent. */
  readonly valueOf: (name: string) => FormulaValue;
  /** The date that `today()` gives. */
  readonly today: string;
};

/** The value of a checked formula, in exact decimals. Never throws: what has no value is null. */
export function evaluateFormula(checked: Checked, values: FormulaValues): FormulaValue {
  switch (checked.kind) {
    case 'literal':
      return checked.value;
    case 'name':
      return values.valueOf(checked.name);
    case 'call': {
      const spec = required(functions.get(checked.fn), `function ${checked.fn}`);
      const args = checked.args.map((arg) => evaluateFormula(arg, values));
      if (spec.strict !== false && args.includes(null)) return null;
      return spec.evaluate(args, { args: checked.args, exact: checked.exact, today: values.today });
    }
    default:
      return assertNever(checked);
  }
}
