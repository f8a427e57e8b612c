import { assertNever, required } from '../../base/fault.ts';
import { cast, val } from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { SqlType } from '../../base/sql/sql-type.ts';
import type { Checked, FormulaType } from './ast.ts';
import { functions } from './functions.ts';
import { literalNumber, numberOf } from './sql-number.ts';
import { plain } from './sql-value.ts';
import type { Sql } from './sql-value.ts';

/** What a formula reads in the warehouse. */
export type FormulaColumns = {
  /** The expression of a name and the type of its column. */
  readonly columnOf: (name: string) => { readonly expression: Expression; readonly type: SqlType };
  /** The date that `today()` gives. */
  readonly today: string;
};

/** The SQL of a checked formula: total (no row can make it fail) and of the same value as `evaluateFormula`. */
export function compileFormula(checked: Checked, columns: FormulaColumns): Expression {
  return compileNode(checked, columns).expression;
}

/** The same with how its number is held, for those who go on calculating. */
export function compileNode(checked: Checked, columns: FormulaColumns): Sql {
  switch (checked.kind) {
    case 'literal':
      return compileLiteral(checked);
    case 'name': {
      const { expression, type } = columns.columnOf(checked.name);
      return checked.type === 'number' ? numberOf(expression, type) : plain(expression);
    }
    case 'call': {
      const spec = required(functions.get(checked.fn), `function ${checked.fn}`);
      const args = checked.args.map((arg) => compileNode(arg, columns));
      return spec.compile(args, { args: checked.args, exact: checked.exact, today: columns.today });
    }
    default:
      return assertNever(checked);
  }
}

const NULL_TYPES: Readonly<Record<FormulaType, SqlType>> = {
  number: 'decimal(18,0)',
  text: 'varchar',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

function compileLiteral({ type, value }: Checked & { kind: 'literal' }): Sql {
  if (value === null) {
    const expression = cast(val(null), NULL_TYPES[type]);
    return { expression, number: type === 'number' ? { integers: 0, scale: 0 } : null };
  }
  return type === 'number' ? literalNumber(String(value)) : plain(val(value));
}
