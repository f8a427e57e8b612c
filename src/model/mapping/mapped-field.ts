import { assertNever, required } from '../../base/fault.ts';
import { caseWhen, col, eq, fn, inList, tryCast, val } from '../../base/sql/build-expression.ts';
import type { Expression } from '../../base/sql/expression.ts';
import type { Result } from '../../base/problem.ts';
import type { Field } from '../../connect/schema.ts';
import { RAW_TYPES } from '../../land/schema.ts';
import type { Checked, FormulaType } from '../formula/ast.ts';
import { compileFormula } from '../formula/compile.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { FormulaScope } from '../formula/check.ts';
import { columnType } from '../entity/canonical-table.ts';
import type { EntityField, EntityMap } from '../schema.ts';

const FORMULA_TYPES: Readonly<Record<Field['type'], FormulaType>> = {
  text: 'text',
  integer: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  timestamp: 'timestamp',
};

/** The names that a mapping's formulas may read: the columns of its stream. */
export function streamScope(fields: readonly Field[]): FormulaScope {
  return { names: new Map(fields.map((field) => [field.name, FORMULA_TYPES[field.type]])) };
}

/** A formula of a mapping, checked against its stream's columns. */
export function readMappingFormula(
  text: string,
  fields: readonly Field[],
  gives: FormulaType | null,
): Result<Checked> {
  return readFormula(text, streamScope(fields), gives);
}

export type MappedStream = { map: EntityMap; fields: readonly Field[]; today: string };

/**
 * The expression of one canonical field over the raw stream: column, formula or constant, then the mapping's value
 * translation, then the closed list (anything else is null), then the field's own type (null where it does not fit).
 */
export function mappedField(field: EntityField, { map, fields, today }: MappedStream): Expression {
  const from = map.fields[field.name];
  if (from === undefined) return tryCast(val(null), columnType(field.type));
  switch (from.from) {
    case 'column':
      return shaped(field, col(from.column), map);
    case 'constant':
      return shaped(
        field,
        val(typeof from.value === 'number' ? String(from.value) : from.value),
        map,
      );
    case 'formula':
      return shaped(field, formulaExpression(from.formula, fields, today), map);
    default:
      return assertNever(from);
  }
}

/** The mapping's row filter; null = every row. */
export function mappedWhere({ map, fields, today }: MappedStream): Expression | null {
  return map.where === null ? null : formulaExpression(map.where, fields, today);
}

function formulaExpression(text: string, fields: readonly Field[], today: string): Expression {
  const checked = readMappingFormula(text, fields, null);
  const types = new Map(fields.map((field) => [field.name, RAW_TYPES[field.type]]));
  return compileFormula(required(checked.ok ? checked.value : null, `formula ${text}`), {
    columnOf: (name) => ({
      expression: col(name),
      type: required(types.get(name), `column ${name}`),
    }),
    today,
  });
}

function shaped(field: EntityField, of: Expression, map: EntityMap): Expression {
  const spellings = map.values[field.name] ?? {};
  if (field.values === null) return tryCast(translate(of, spellings), columnType(field.type));
  // Members of a closed list are told apart without case and blanks: 'Ativo ' and 'ativo' are one.
  const plain = fn('lower', fn('trim', tryCast(of, 'varchar')));
  const lowered = Object.entries(spellings).map(([from, to]) => [from.trim().toLowerCase(), to]);
  const translated = translate(plain, Object.fromEntries(lowered));
  const members = field.values.map((value) => val(value));
  return caseWhen([[inList(translated, members), translated]]);
}

function translate(of: Expression, values: Readonly<Record<string, string>>): Expression {
  const text = tryCast(of, 'varchar');
  const branches = Object.entries(values).map(
    ([from, to]) => [eq(text, val(from)), val(to)] as const,
  );
  return branches.length === 0 ? of : caseWhen(branches, text);
}
