import type { Problem } from '../../base/problem.ts';
import { modelProblems } from '../problems.ts';
import type { Checked, FormulaNode, FormulaType } from './ast.ts';
import { DATE_UNITS } from './signature.ts';
import type { FunctionSpec, Param, Signature } from './signature.ts';

type Call = {
  readonly spec: FunctionSpec;
  readonly node: FormulaNode & { kind: 'call' | 'operator' };
  readonly args: readonly Checked[];
  readonly problems: Problem[];
};

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

/** Fits the arguments of a call to its function's signature: numbers of them, types, written words. */
export function fitArguments(call: Call): Checked | null {
  const { spec, node, args, problems } = call;
  const params = paramsFor(spec.signature, args.length);
  if (params === null) {
    const details = { name: spec.name, count: args.length, usage: spec.usage };
    problems.push(modelProblems.make('formula_arguments', details, placeOf(node)));
    return null;
  }
  const shared = {
    same: sharedType(params, args, 'same'),
    value: sharedType(params, args, 'value'),
  };
  const fitted = args.map((arg, index) =>
    fitOne(call, { arg, index, param: params[index] ?? 'any', shared }),
  );
  if (fitted.includes(null)) return null;
  const known = fitted.filter((arg) => arg !== null);
  // A choice between nulls is a null: of no type yet, so that it fits wherever a null does.
  if (
    spec.signature.returns === 'value' &&
    args.every((arg, index) => params[index] !== 'value' || isBareNull(arg))
  ) {
    return { kind: 'literal', type: 'text', exact: true, value: null };
  }
  const type = spec.signature.returns === 'value' ? shared.value : spec.signature.returns;
  return { kind: 'call', fn: spec.name, type, exact: isExact(spec, type, known), args: known };
}

/** The parameter of each argument, or null when there are too few or too many. */
function paramsFor(
  { first, optional = [], rest = [], last = [] }: Signature,
  count: number,
): Param[] | null {
  const spare = count - first.length - last.length;
  if (rest.length > 0) {
    const groups = spare / rest.length;
    if (!Number.isInteger(groups) || groups < 1) return null;
    return [...first, ...Array.from({ length: groups }, () => rest).flat(), ...last];
  }
  return spare < 0 || spare > optional.length
    ? null
    : [...first, ...optional.slice(0, spare), ...last];
}

/** The type of the first argument so marked that is not a bare null. */
function sharedType(params: readonly Param[], args: readonly Checked[], mark: Param): FormulaType {
  const typed = args.find((arg, index) => params[index] === mark && !isBareNull(arg));
  return typed?.type ?? 'text';
}

type Fit = {
  readonly arg: Checked;
  readonly index: number;
  readonly param: Param;
  readonly shared: { readonly same: FormulaType; readonly value: FormulaType };
};

function fitOne(call: Call, { arg, index, param, shared }: Fit): Checked | null {
  if (param === 'any') return arg;
  if (param === 'digits' || param === 'unit') return fitWord(call, { arg, index, param, shared });
  const expected = param === 'same' || param === 'value' ? shared[param] : param;
  if (isBareNull(arg)) return { ...arg, type: expected };
  if (arg.type === expected) return arg;
  const details = { name: call.spec.name, found: arg.type, expected };
  call.problems.push(
    modelProblems.make('formula_type', details, placeOf(call.node.args[index] ?? call.node)),
  );
  return null;
}

function fitWord(call: Call, { arg, index, param }: Fit): Checked | null {
  const allowed: readonly string[] = param === 'digits' ? DIGITS : DATE_UNITS;
  if (arg.kind === 'literal' && allowed.includes(String(arg.value))) return arg;
  const details = { name: call.spec.name, allowed: allowed.join(', ') };
  call.problems.push(
    modelProblems.make('formula_literal', details, placeOf(call.node.args[index] ?? call.node)),
  );
  return null;
}

function isExact(spec: FunctionSpec, type: FormulaType, args: readonly Checked[]): boolean {
  if (type !== 'number') return true;
  if (['round', 'floor', 'ceil', 'sign'].includes(spec.name)) return true;
  return spec.inexact !== true && args.every((arg) => arg.type !== 'number' || arg.exact);
}

function isBareNull(arg: Checked): boolean {
  return arg.kind === 'literal' && arg.value === null;
}

function placeOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
