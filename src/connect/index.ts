/** The door of the stage: what others may use of it beside `schema.ts`. */

/** Kinds of source that the shell configures itself: `connectors.files.open(config)`. */
export { connectors } from './connectors.ts';
/** Every kind as well, for what does not know which: its form, its secrets, how it is configured, checked and opened. */
export { findConnector, everyConnector } from './connectors.ts';
export type { AnyConnector, ConfiguredSource } from './any-connector.ts';
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
/** The runtime of what is read over HTTP: the one way out, tokens, the way to a source's consent page and back. */
export {
  accessEndOf,
  bearer,
  beginOAuth,
  column,
  cursorPages,
  DEFAULT_CONNECTION,
  DEFAULT_OUTBOUND,
  defineStream,
  derived,
  finishOAuth,
  openConnection,
  openHttpSource,
  openOutbound,
  openTokenStore,
  refreshOAuth,
  systemEffects,
} from './http/index.ts';
export type {
  HttpColumn,
  HttpStream,
  KeptTokens,
  OAuthJourney,
  OAuthReturn,
  Outbound,
  TokenShelf,
} from './http/index.ts';
