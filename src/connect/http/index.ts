/** The runtime of connectors that read over HTTP. One part in each folder; a connector picks what its source needs. */

/** What vendors are made of, for who reads a source that is no vendor's. */
export { bearer } from './auth/static.ts';
export { cursorPages } from './page/cursor-pages.ts';
export { column, derived } from './read/columns.ts';
export { defineStream } from './read/define-stream.ts';
export type { Column as HttpColumn, HttpStream } from './read/http-stream.ts';
export { openHttpSource } from './read/open-http-source.ts';
export { DEFAULT_CONNECTION, openConnection } from './send/open-connection.ts';
/** guard: the only way out. */
export { DEFAULT_OUTBOUND, openOutbound } from './guard/open-client.ts';
export type { Outbound } from './guard/open-client.ts';
/** What connectors may do to the world, on this machine. */
export { systemEffects } from './effects.ts';
export { openTokenStore } from './token-store.ts';
export type { KeptTokens, TokenShelf } from './token-store.ts';
/** auth: the way to and from a source's consent page, and how long what it gave lasts. */
export { accessEndOf, beginOAuth, finishOAuth, refreshOAuth } from './auth/oauth.ts';
export type { OAuthJourney, OAuthReturn } from './auth/oauth.ts';
