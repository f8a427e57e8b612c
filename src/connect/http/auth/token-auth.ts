import type { StopSignal } from '../../../base/engine-door.ts';
import type { Effects, HttpRequest, Tokens } from '../../schema.ts';
import type { Auth } from './auth.ts';
import { withHeader } from './static.ts';

/** How tokens are got. `current` are those that are stored now. */
export type Exchange = (current: Tokens | null, signal: StopSignal) => Promise<Tokens>;

/** Before a token ends it is replaced, so that it does not end on the way. */
const EARLY_MS = 60_000;

const inBearer = (request: HttpRequest, { accessToken }: Tokens): HttpRequest =>
  withHeader(request, 'authorization', `Bearer ${accessToken}`);

/**
 * Credentials that end and are replaced: OAuth, client credentials, sessions, signed assertions. The store lets one
 * exchange run for a connection and keeps what it gave before anybody uses it.
 */
export function tokenAuth(
  effects: Effects,
  exchange: Exchange,
  sign: (request: HttpRequest, tokens: Tokens) => HttpRequest = inBearer,
): Auth {
  let used: Tokens | null = null;
  const renewed = async (signal: StopSignal): Promise<Tokens> => {
    used = await effects.tokens.renew(used, (current) => exchange(current, signal));
    return used;
  };
  const current = async (signal: StopSignal): Promise<Tokens> => {
    used ??= await effects.tokens.read();
    const isEnding =
      used === null ||
      (used.expiresAt !== null && used.expiresAt - EARLY_MS <= effects.clock.now());
    return used === null || isEnding ? renewed(signal) : used;
  };
  return {
    sign: async (request, signal) => sign(request, await current(signal)),
    renew: async (signal) => {
      await renewed(signal);
      return true;
    },
    secrets: () =>
      used === null
        ? []
        : [used.accessToken, ...(used.refreshToken === null ? [] : [used.refreshToken])],
  };
}
