import { caseWhen, eq, fn, isNull, or, val } from '../../../base/sql/build-expression.ts';
import type { Expression } from '../../../base/sql/expression.ts';
import type { FormulaValue } from '../ast.ts';
import { given } from '../signature.ts';
import type { CallContext, FunctionSpec } from '../signature.ts';
import { alike } from '../sql-number.ts';
import { compareSql, orderOf } from './operator.ts';
import { plain } from '../sql-value.ts';
import type { Sql } from '../sql-value.ts';

/** Choosing between values; none of these is stopped by a null. */
export const choices: readonly FunctionSpec[] = [
  ifSpec('if'),
  ifSpec('iff'),
  {
    name: 'coalesce',
    usage: 'coalesce(value, value, …)',
    signature: { first: ['value'], rest: ['value'], returns: 'value' },
    strict: false,
    evaluate: (args) => args.find((arg) => arg !== null) ?? null,
    compile(args) {
      const { expressions, number } = alike(args);
      return { expression: fn('coalesce', ...expressions), number };
    },
  },
  {
    name: 'nullif',
    usage: 'nullif(value, value)',
    signature: { first: ['value', 'value'], returns: 'value' },
    strict: false,
    evaluate([a = null, b = null], context) {
      return b !== null && isSame(a, b, context) ? null : a;
    },
    compile([a, b]) {
      const { expression, number } = given(a);
      return {
        expression: caseWhen(
          [[compareSql(given(a), '=', given(b)).expression, val(null)]],
          expression,
        ),
        number,
      };
    },
  },
  {
    name: 'is_null',
    usage: 'is_null(value)',
    signature: { first: ['any'], returns: 'boolean' },
    strict: false,
    evaluate: ([a]) => a === null,
    compile: ([a]) => plain(isNull(given(a).expression)),
  },
  {
    name: 'is_blank',
    usage: 'is_blank(text)',
    signature: { first: ['text'], returns: 'boolean' },
    strict: false,
    evaluate: ([a]) => a === null || /^ *$/.test(String(a)),
    compile([a]) {
      const text = given(a).expression;
      return plain(or(isNull(text), eq(fn('trim', text, val(' ')), val(''))));
    },
  },
  {
    name: 'one_of',
    usage: "one_of(value, 'a', 'b', …)",
    signature: { first: ['same'], rest: ['same'], returns: 'boolean' },
    strict: false,
    evaluate([a = null, ...options], context) {
      if (options.some((option) => isSame(a, option, context))) return true;
      return a === null || options.includes(null) ? null : false;
    },
    compile: ([a, ...options]) =>
      plain(or(...options.map((option) => compareSql(given(a), '=', option).expression))),
  },
  {
    name: 'lookup',
    usage: "lookup(value, 'a', result, 'b', result, …, otherwise)",
    signature: { first: ['same'], rest: ['same', 'value'], last: ['value'], returns: 'value' },
    strict: false,
    evaluate([key = null, ...rest], context) {
      for (let index = 0; index + 1 < rest.length; index += 2) {
        const option = rest[index] ?? null;
        if (key !== null && option !== null && isSame(key, option, context))
          return rest[index + 1] ?? null;
      }
      return rest.at(-1) ?? null;
    },
    compile: ([key, ...rest]) => lookupSql(given(key), rest),
  },
];

function ifSpec(name: string): FunctionSpec {
  return {
    name,
    usage: `${name}(condition, then, otherwise)`,
    signature: { first: ['boolean', 'value', 'value'], returns: 'value' },
    strict: false,
    evaluate: ([condition, then = null, otherwise = null]) =>
      condition === true ? then : otherwise,
    compile([condition, ...branches]) {
      const { expressions, number } = alike(branches);
      const [then, otherwise] = expressions;
      return {
        expression: caseWhen([[given(condition).expression, given(then)]], given(otherwise)),
        number,
      };
    },
  };
}

function lookupSql(key: Sql, rest: readonly Sql[]): Sql {
  const options = rest.filter((_, index) => index % 2 === 0 && index + 1 < rest.length);
  const results = alike([...rest.filter((_, index) => index % 2 === 1), given(rest.at(-1))]);
  const branches = options.map((option, index): readonly [Expression, Expression] => [
    compareSql(key, '=', option).expression,
    given(results.expressions[index]),
  ]);
  return {
    expression: caseWhen(branches, given(results.expressions.at(-1))),
    number: results.number,
  };
}

/** Are two values equal, as `=` says? All arguments of a call of one type are exact or none counts as such. */
function isSame(a: FormulaValue, b: FormulaValue, { args }: CallContext): boolean {
  if (a === null || b === null) return false;
  const type = args[0]?.type ?? 'text';
  return orderOf(a, b, { type, exact: args.every((arg) => arg.type !== type || arg.exact) }) === 0;
}
