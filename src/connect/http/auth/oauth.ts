/** OAuth 2.0: a person allows Rapport in once (code with PKCE); its tokens are refreshed from then on. */
import { createHash, randomBytes } from 'node:crypto';
import type { StopSignal } from '../../../base/engine-door.ts';
import { Fault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { Effects, OAuthApp, Tokens } from '../../schema.ts';
import type { Auth } from './auth.ts';
import { tokenAuth } from './token-auth.ts';
import type { Exchange } from './token-auth.ts';
import { requestTokens } from './token-request.ts';

/** What is kept between the way out and the way back. `verifier` is null where the source knows no PKCE. */
export type OAuthJourney = { url: string; state: string; verifier: string | null };

/** The address to send a person to, with a state and a verifier of its own (RFC 7636, S256). */
export function beginOAuth(app: OAuthApp, redirectUri: string): OAuthJourney {
  const state = randomBytes(24).toString('base64url');
  const verifier = app.pkce ? randomBytes(48).toString('base64url') : null;
  const url = new URL(app.authorizeUrl);
  const challenge =
    verifier === null
      ? {}
      : {
          code_challenge: createHash('sha256').update(verifier).digest('base64url'),
          code_challenge_method: 'S256',
        };
  const fields = {
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri,
    state,
    ...(app.scopes.length === 0 ? {} : { scope: app.scopes.join(app.scopeSeparator) }),
    ...challenge,
  };
  for (const [name, value] of Object.entries(fields)) url.searchParams.set(name, value);
  return { url: url.href, state, verifier };
}

export type OAuthReturn = { code: string; redirectUri: string; verifier: string | null };

/** Exchanges the code of the way back for tokens. The caller has compared the state, and stores what it gets. */
export function finishOAuth(
  effects: Effects,
  { title, app }: { title: string; app: OAuthApp },
  { back, signal }: { back: OAuthReturn; signal: StopSignal },
): Promise<Tokens> {
  const fields = {
    grant_type: 'authorization_code',
    code: back.code,
    redirect_uri: back.redirectUri,
    ...(back.verifier === null ? {} : { code_verifier: back.verifier }),
  };
  return requestTokens(effects, signed(title, app, fields), signal);
}

/** Signs requests with tokens that are refreshed; a rotated refresh token replaces the one that was used. */
export function oauth(effects: Effects, title: string, app: OAuthApp): Auth {
  return tokenAuth(effects, refreshing(effects, title, app));
}

/** Refreshes the tokens of a connection before anybody needs them: some die when they lie idle. */
export async function refreshOAuth(
  effects: Effects,
  { title, app }: { title: string; app: OAuthApp },
  signal: StopSignal,
): Promise<Tokens> {
  const exchange = refreshing(effects, title, app);
  return effects.tokens.renew(await effects.tokens.read(), (current) => exchange(current, signal));
}

const DAY = 86_400_000;

/**
 * When a person has to allow Rapport in again, in epoch milliseconds: tokens that nothing can replace end, and refresh
 * tokens die of age or of lying idle. null = as far as anybody knows, never.
 */
export function accessEndOf(tokens: Tokens, { idleDays }: OAuthApp): number | null {
  if (tokens.refreshToken === null) return tokens.expiresAt;
  const { givenAt, refreshExpiresAt } = tokens;
  const ends = [
    ...(refreshExpiresAt === undefined ? [] : [refreshExpiresAt]),
    ...(idleDays === null || givenAt === undefined ? [] : [givenAt + idleDays * DAY]),
  ];
  return ends.length === 0 ? null : Math.min(...ends);
}

function refreshing(effects: Effects, title: string, app: OAuthApp): Exchange {
  return async (current, signal) => {
    if (current?.refreshToken === null || current === null)
      throw new Fault('reconnect_needed', {
        message: 'there is no refresh token',
        problem: connectProblems.make('reconnect_needed', { source: title }),
      });
    const fields = { grant_type: 'refresh_token', refresh_token: current.refreshToken };
    const next = await requestTokens(effects, signed(title, app, fields), signal);
    // Sources that do not rotate leave it out of the reply; so do some with what else they told at first.
    const { refreshExpiresAt } = current;
    return {
      ...(next.refreshToken === null && refreshExpiresAt !== undefined ? { refreshExpiresAt } : {}),
      ...next,
      refreshToken: next.refreshToken ?? current.refreshToken,
      extra: { ...current.extra, ...next.extra },
    };
  };
}

/** Signs in as the application itself (RFC 6749, 4.4). */
export function clientCredentials(effects: Effects, title: string, app: OAuthApp): Auth {
  const scope = app.scopes.length === 0 ? {} : { scope: app.scopes.join(app.scopeSeparator) };
  return tokenAuth(effects, (_current, signal) =>
    requestTokens(
      effects,
      signed(title, app, { grant_type: 'client_credentials', ...scope }),
      signal,
    ),
  );
}

function signed(
  title: string,
  { tokenUrl, clientId, clientSecret, clientAuth }: OAuthApp,
  fields: Readonly<Record<string, string>>,
): Parameters<typeof requestTokens>[1] {
  if (clientAuth === 'body')
    return {
      title,
      url: tokenUrl,
      fields: { ...fields, client_id: clientId, client_secret: clientSecret },
      headers: {},
    };
  const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return { title, url: tokenUrl, fields, headers: { authorization: `Basic ${pair}` } };
}
