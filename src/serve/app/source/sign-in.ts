import type { StopSignal } from '../../../base/engine-door.ts';
import { accessEndOf, beginOAuth, finishOAuth, refreshOAuth } from '../../../connect/index.ts';
import type { KeptTokens, OAuthJourney, OAuthReturn } from '../../../connect/index.ts';
import type { Effects, OAuthApp } from '../../../connect/schema.ts';

/** Since when Rapport is allowed in, and when that ends by itself; epoch milliseconds, null = not known. */
export type Access = { givenAt: number | null; endsAt: number | null };

/** How a person allows Rapport into a source on the source's own page, and what comes of it. */
export type SignIn = {
  /** Origin of the consent page: whoever answers must be that one. */
  origin: string;
  /** The address to send a person to, with what their way back is known by. */
  begin(redirectUri: string): OAuthJourney;
  /** Exchanges the code of the way back and keeps the tokens. Fault `reconnect_needed` when it is refused. */
  finish(back: OAuthReturn): Promise<void>;
  /** null = nobody has signed in yet. */
  access(): Promise<Access | null>;
  /** Days between two refreshes that keep unused tokens alive; null = they do not die. */
  refreshDays: number | null;
  refresh(): Promise<void>;
};

/** Of the days after which unused tokens die, the part after which they are refreshed. */
const REFRESH_SHARE = 1 / 4;

/** A sign-in takes two requests: nobody waits to stop it. */
const NEVER: StopSignal = {
  aborted: false,
  addEventListener: () => {},
  removeEventListener: () => {},
};

/** The sign-in of one source, over its own tokens. */
export function signInWith(
  known: { title: string; app: OAuthApp },
  effects: Effects,
  tokens: KeptTokens,
): SignIn {
  const { app } = known;
  return {
    origin: new URL(app.authorizeUrl).origin,
    begin: (redirectUri) => beginOAuth(app, redirectUri),
    async finish(back) {
      await tokens.replace(await finishOAuth(effects, known, { back, signal: NEVER }));
    },
    async access() {
      const stored = await tokens.read();
      return stored === null
        ? null
        : { givenAt: stored.givenAt ?? null, endsAt: accessEndOf(stored, app) };
    },
    refreshDays: app.idleDays === null ? null : app.idleDays * REFRESH_SHARE,
    async refresh() {
      await refreshOAuth(effects, known, NEVER);
    },
  };
}
