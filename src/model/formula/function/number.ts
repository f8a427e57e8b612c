import { abs, compare, round, signOf, toNumber } from '../../../base/exact.ts';
import { cast, fn, ge, gt, roundHalfEven, val } from '../../../base/sql/build-expression.ts';
import type { ScalarFunction } from '../../../base/sql/function-name.ts';
import { ceilOf, floorOf, snap, viaDouble } from '../exact-number.ts';
import { given } from '../signature.ts';
import type { CallContext, FunctionSpec } from '../signature.ts';
import { alike, finite, roundable, toDouble, within } from '../sql-number.ts';
import { orderOf } from './operator.ts';

/** min and max leave nulls out, as a sheet does; every other number function gives null for a null. */
export const numbers: readonly FunctionSpec[] = [
  extreme('min', 'least', (order) => order < 0),
  extreme('max', 'greatest', (order) => order > 0),
  {
    name: 'abs',
    usage: 'abs(number)',
    signature: { first: ['number'], returns: 'number' },
    evaluate: ([a]) => abs(String(a)),
    compile: ([a]) => ({ ...given(a), expression: fn('abs', given(a).expression) }),
  },
  {
    name: 'sign',
    usage: 'sign(number)',
    signature: { first: ['number'], returns: 'number' },
    evaluate: ([a], context) => snapThen(a, context, (value) => String(signOf(value))),
    compile([a]) {
      const sign = fn('sign', roundable(given(a)).expression);
      return { expression: cast(sign, 'decimal(18,0)'), number: { integers: 1, scale: 0 } };
    },
  },
  {
    name: 'round',
    usage: 'round(number, digits)',
    signature: { first: ['number'], optional: ['digits'], returns: 'number' },
    evaluate: ([a, digits], context) =>
      snapThen(a, context, (value) => round(value, Number(digits ?? 0))),
    compile([a], { args }) {
      const { expression, number } = roundable(given(a));
      const digits = digitsOf(args);
      const integers = number === null || number === 'double' ? 20 : number.integers + 1;
      return { expression: roundHalfEven(expression, digits), number: { integers, scale: digits } };
    },
  },
  wholeOf('floor', floorOf),
  wholeOf('ceil', ceilOf),
  doubleOf('sqrt', {
    run: Math.sqrt,
    domain: (value) => compare(value, '0') >= 0,
    least: 'or zero',
  }),
  doubleOf('ln', {
    run: Math.log,
    domain: (value) => compare(value, '0') > 0,
    least: 'above zero',
  }),
  doubleOf('exp', { run: Math.exp, domain: () => true, least: null }),
  {
    name: 'power',
    usage: 'power(number, exponent)',
    signature: { first: ['number', 'number'], returns: 'number' },
    inexact: true,
    // The engine gives a NaN for a root of a negative number and an infinity for 0 to a negative power.
    evaluate: ([a, b]) => viaDouble(Math.pow, String(a), String(b)),
    compile: ([a, b]) => finite(fn('power', toDouble(given(a)), toDouble(given(b)))),
  },
];

function extreme(
  name: string,
  sql: ScalarFunction,
  isBetter: (order: number) => boolean,
): FunctionSpec {
  return {
    name,
    usage: `${name}(value, value, …)`,
    signature: { first: ['value'], rest: ['value'], returns: 'value' },
    strict: false,
    evaluate(args, { args: checked }) {
      const type = checked[0]?.type ?? 'number';
      return args.reduce((best, each) => {
        if (best === null || each === null) return best ?? each;
        return isBetter(orderOf(each, best, { type, exact: true }) ?? 0) ? each : best;
      }, null);
    },
    compile(args) {
      const { expressions, number } = alike(args);
      return { expression: fn(sql, ...expressions), number };
    },
  };
}

function wholeOf(name: 'floor' | 'ceil', run: (value: string) => string): FunctionSpec {
  return {
    name,
    usage: `${name}(number)`,
    signature: { first: ['number'], returns: 'number' },
    evaluate: ([a], context) => snapThen(a, context, run),
    compile([a]) {
      const { expression, number } = roundable(given(a));
      const integers = number === null || number === 'double' ? 20 : number.integers + 1;
      return { expression: fn(name, expression), number: { integers, scale: 0 } };
    },
  };
}

type DoubleFunction = {
  run: (value: number) => number;
  domain: (value: string) => boolean;
  least: 'or zero' | 'above zero' | null;
};

function doubleOf(
  name: 'sqrt' | 'ln' | 'exp',
  { run, domain, least }: DoubleFunction,
): FunctionSpec {
  return {
    name,
    usage: `${name}(number)`,
    signature: { first: ['number'], returns: 'number' },
    inexact: true,
    evaluate: ([a]) => (domain(String(a)) ? viaDouble(run, String(a)) : null),
    compile([a]) {
      const number = toDouble(given(a));
      const zero = val(0, 'double');
      // The engine stops the statement for a root or logarithm outside of its domain.
      const inside =
        least === null
          ? number
          : within(least === 'or zero' ? ge(number, zero) : gt(number, zero), number);
      return finite(fn(name, inside));
    },
  };
}

function snapThen(
  value: unknown,
  { args }: CallContext,
  then: (value: string) => string | null,
): string | null {
  const snapped = snap(String(value), args[0]?.exact ?? true);
  return snapped === null ? null : then(snapped);
}

function digitsOf(args: CallContext['args']): number {
  const digits = args[1];
  return digits?.kind === 'literal' ? toNumber(String(digits.value)) : 0;
}
