/** The door of the stage: what others may use of it beside `schema.ts`. */

/** Entities, KPIs, datasets and dimensions: the catalogues as data. */
export { entities, hasAccount } from './entity/index.ts';
export { kpis } from './kpi/catalogue.ts';
export { datasets } from './dataset/catalogue.ts';
export { dimensions } from './dimension/catalogue.ts';
/** What happens to accounts, record by record; and which keys of its fields are shown by name. */
export { eventKinds } from './event/catalogue.ts';
export { SHOWN_BY_NAME } from './event/shown-by-name.ts';
/** Names of the tables that questions read beside datasets. */
export { SERVING } from './dataset/serving.ts';
/** Landed tables → canonical → serving tables, as statements to run in order. */
export { compileBuild } from './build/compile-build.ts';
export type { BuildPlan, BuildStep } from './build/compile-build.ts';
/** Mapping documents: read, checked against tables, proposed from names, the demo's own. */
export { parseMapping } from './mapping/parse-mapping.ts';
export { checkMapping } from './mapping/check-mapping.ts';
export { mapTable, suggestMapping } from './mapping/suggest-mapping.ts';
/** What a map makes of a landed table, before it is kept. */
export { previewMap } from './mapping/preview-map.ts';
export type { MapPreview } from './mapping/preview-map.ts';
export { demoMapping, DEMO_SOURCE } from './mapping/demo.ts';
/** Which records are one account: what people decide, and what they compare. */
export { foundedAccount } from './identity/founded-account.ts';
export { COMPARED_FIELDS } from './identity/account-record.ts';
export type { ComparedField } from './identity/account-record.ts';
/** What the data can fill now. */
export { coverageOf } from './coverage.ts';
export type { EntityCounts } from './coverage.ts';
/** What "customer", "revenue" and "margin" mean here. */
export { DEFAULT_POLICIES, parsePolicies, policyValue } from './policy.ts';
/** The formula language: read, checked, evaluated exactly, compiled; and what KPI formulas may read. */
export { readFormula } from './formula/read-formula.ts';
export { evaluateFormula } from './formula/evaluate.ts';
export { simplifyFormula } from './formula/simplify.ts';
export { compileNode } from './formula/compile.ts';
export { namesIn } from './formula/ast.ts';
export { functionNames } from './formula/functions.ts';
export type { Checked, FormulaType, FormulaValue } from './formula/ast.ts';
export type { FormulaScope } from './formula/check.ts';
export { combineScope, unitScope } from './kpi/scope.ts';
/** The name somebody probably meant. */
export { nearestName } from './nearest.ts';
/** What the model may say to a person. */
export { modelProblems } from './problems.ts';
