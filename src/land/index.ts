/** The door of the stage: what others may use of it beside `schema.ts`. */

/** The data of one workspace: `land`, `publish`, `runs`, `rejects`, `rawTables`. */
export { openWorkspace } from './workspace.ts';
export type { PublishOrder, Workspace, WorkspaceOptions } from './workspace.ts';
/** One landing: a source to open, and who wants to know how far it is. */
export type { LandProgress, LandSpec } from './run/run-landing.ts';
/** What is run to make a snapshot; the model's build plan is one. */
export type { PublishPlan } from './publish/publish.ts';
/** Where the pointer to the current snapshot is kept: the metadata store's own, or a file. */
export { filePointer } from './publish/pointer.ts';
export type { SnapshotPointer } from './publish/pointer.ts';
/** What landing may say to a person. */
export { landProblems } from './problems.ts';
