/** The formula language as the planner uses it: one import, so that the rest of the stage names no file of model. */
export { compileNode } from '../model/formula/compile.ts';
export { evaluateFormula } from '../model/formula/evaluate.ts';
export { namesIn } from '../model/formula/ast.ts';
export { nearestName } from '../model/nearest.ts';
export { readFormula } from '../model/formula/read-formula.ts';
export { combineScope, unitScope } from '../model/kpi/scope.ts';
export { policyValue } from '../model/policy.ts';
export type { Checked, FormulaType, FormulaValue } from '../model/formula/ast.ts';
export type { FormulaScope } from '../model/formula/check.ts';
