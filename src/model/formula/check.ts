import { assertNever } from '../../base/fault.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import { nearestName } from '../nearest.ts';
import { modelProblems } from '../problems.ts';
import { OPERATORS } from './ast.ts';
import type { Checked, FormulaNode, FormulaType } from './ast.ts';
import { fitArguments } from './fit.ts';
import { functionNames, functions } from './functions.ts';

/** The names that a formula may read, with their types. */
export type FormulaScope = { readonly names: ReadonlyMap<string, FormulaType> };

/** Most names that a hint lists. */
const LISTED = 12;

/** Finds every name and function and fits the types; gives all problems that it finds. */
export function checkFormula(node: FormulaNode, scope: FormulaScope): Result<Checked> {
  const problems: Problem[] = [];
  const checked = checkNode(node, { scope, problems });
  return checked === null ? fail(problems) : ok(checked);
}

type Context = { readonly scope: FormulaScope; readonly problems: Problem[] };

function checkNode(node: FormulaNode, context: Context): Checked | null {
  switch (node.kind) {
    case 'literal':
      // A null takes the type of its neighbours; on its own it is text.
      return { kind: 'literal', type: node.type ?? 'text', exact: true, value: node.value };
    case 'name':
      return checkName(node, context);
    case 'call':
    case 'operator':
      return checkCall(node, context);
    default:
      return assertNever(node);
  }
}

function checkName(
  node: FormulaNode & { kind: 'name' },
  { scope, problems }: Context,
): Checked | null {
  const name = findName(node.name, scope);
  const type = name === null ? undefined : scope.names.get(name);
  if (name !== null && type !== undefined) return { kind: 'name', type, exact: true, name };
  const at = { start: node.start, end: node.end };
  const nearest = nearestName(node.name, scope.names.keys());
  problems.push(
    nearest === null
      ? modelProblems.make(
          'formula_unknown_name',
          { name: node.name, names: listed(scope.names.keys()) },
          at,
        )
      : modelProblems.make('formula_unknown_name_near', { name: node.name, nearest }, at),
  );
  return null;
}

/** The name as written, or the only one that differs in case alone. */
function findName(wanted: string, { names }: FormulaScope): string | null {
  if (names.has(wanted)) return wanted;
  const alike = [...names.keys()].filter((name) => name.toLowerCase() === wanted.toLowerCase());
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function checkCall(
  node: FormulaNode & { kind: 'call' | 'operator' },
  context: Context,
): Checked | null {
  const name = node.kind === 'call' ? node.fn : node.op;
  const spec = functions.get(name);
  if (spec === undefined || (node.kind === 'call' && isOperator(name)))
    return unknownFunction(node, name, context);
  const args = node.args.map((arg) => checkNode(arg, context));
  if (args.includes(null)) return null;
  const known = args.filter((arg) => arg !== null);
  return fitArguments({ spec, node, args: known, problems: context.problems });
}

function unknownFunction(node: FormulaNode, name: string, { problems }: Context): null {
  const nearest = nearestName(name, functionNames) ?? '∅';
  const params = { name, nearest, names: functionNames.join(', ') };
  problems.push(
    modelProblems.make('formula_unknown_function', params, { start: node.start, end: node.end }),
  );
  return null;
}

function isOperator(name: string): boolean {
  return (OPERATORS as readonly string[]).includes(name);
}

function listed(names: Iterable<string>): string {
  const all = [...names];
  return all.length > LISTED ? `${all.slice(0, LISTED).join(', ')}, …` : all.join(', ') || '∅';
}
