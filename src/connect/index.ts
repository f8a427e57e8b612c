/** The door of the stage: what others may use of it beside `schema.ts`. */

/** Every kind of source: `connectors.files.open(config)`. */
export { connectors } from './connectors.ts';
/** What a file holds, before anybody decided anything; and how large it may be. */
export { detectFile } from './files/detect-file.ts';
export type { DetectedFile, DetectedTable } from './files/detected.ts';
export { FILE_LIMITS, OWN_FILE_LIMITS } from './files/limits.ts';
/** What is stored of files that a person brought. */
export type { FilesConfig, FileTable } from './files/config.ts';
/** The configuration of a demo portfolio. */
export type { DemoConfig } from './demo/config.ts';
/** What sources may say to a person. */
export { connectProblems } from './problems.ts';
/** How people write values: landing reads by the same grammar. */
export { valueText } from './value-text.ts';
