/** The door of the stage: what others may use of it beside `schema.ts`. */

/** An asker per published snapshot: `ask`, `explain`, `members`, `events`. */
export { createAsker } from './asker.ts';
export type { Asker, AskerSpec, ExplainAsked } from './asker.ts';
export type { Members } from './members.ts';
/** The parts of a rule that count on a day, and whether one sees all. */
export { partsOn, seesAll } from './access/rule.ts';
/** Where accounts come from, record by record. */
export type {
  AccountRecord,
  Evidence,
  IdentityBook,
  LinkMethod,
  Proposal,
} from './identity/book.ts';
/** Answers kept in memory, shared by the askers of all snapshots. */
export { AnswerCache } from './cache.ts';
/** What an asker takes as its catalogue. */
export type { Catalogue } from './catalogue.ts';
/** What questions may be wrong in. */
export { queryProblems } from './problems.ts';
/** Decimals of a currency's minor unit. */
export { minorUnits } from './currency.ts';
/** What a KPI can be cut and filtered by. */
export { dimensionsOf } from './resolve/told.ts';
