import { required } from '../../base/fault.ts';
import type { Checked, FormulaValue } from './ast.ts';
import { functions } from './functions.ts';

/**
 * The formula with what is known before any row is read worked out: policies become values, and a branch that can
 * never be taken goes. What is left may read fewer names, so fewer columns need to be computed:
 * with constant exchange rates, `if(policy.fx_mode = 'as_reported', reported, close)` is `close`.
 */
export function simplifyFormula(
  checked: Checked,
  known: ReadonlyMap<string, FormulaValue>,
): Checked {
  if (checked.kind === 'literal') return checked;
  if (checked.kind === 'name') {
    const value = known.get(checked.name);
    return value === undefined ? checked : literal(checked, value);
  }
  const args = checked.args.map((arg) => simplifyFormula(arg, known));
  return branchOf(checked, args) ?? worked({ ...checked, args });
}

type Call = Checked & { kind: 'call' };

/** The branch that is left of a choice or condition whose outcome is known; null when nothing is decided. */
function branchOf({ fn }: Call, args: readonly Checked[]): Checked | null {
  const [first, second, third] = args;
  if (first === undefined || second === undefined) return null;
  if ((fn === 'if' || fn === 'iff') && first.kind === 'literal')
    return first.value === true ? second : (third ?? null);
  if (fn !== 'and' && fn !== 'or') return null;
  // `true and x` is x, `false and x` is false; `or` the other way round. A null decides nothing.
  const [given, other] = first.kind === 'literal' ? [first, second] : [second, first];
  if (given.kind !== 'literal' || given.value === null) return null;
  return given.value === (fn === 'and') ? other : given;
}

/** The value of a call whose arguments are all known. The date of today is not: it is bound later. */
function worked(call: Call): Checked {
  const { args, exact } = call;
  const values = args.flatMap((arg) => (arg.kind === 'literal' ? [arg.value] : []));
  if (call.fn === 'today' || values.length < args.length) return call;
  const spec = required(functions.get(call.fn), `function ${call.fn}`);
  const isNull = spec.strict !== false && values.includes(null);
  return literal(call, isNull ? null : spec.evaluate(values, { args, exact, today: '' }));
}

function literal({ type, exact }: Checked, value: FormulaValue): Checked {
  return { kind: 'literal', type, exact, value };
}
