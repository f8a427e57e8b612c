/** The door of the stage: what others may use of it beside `schema.ts`. */

/** What landing may say to a person. */
export { landProblems } from './problems.ts';
