/** An OAuth 2.0 server as vendors run them: codes used once, access tokens that end, refresh tokens that rotate. */
import { createHash } from 'node:crypto';
import type { Tokens } from '../../../src/connect/schema.ts';
import { reply } from './vendor.ts';
import type { VendorReply, VendorRequest } from './vendor.ts';

export type OAuthServer = {
  /** Answers the token endpoint. */
  token(request: VendorRequest, now: number): VendorReply;
  /** What consent gives: a code for one exchange. */
  consent(challenge: string | null): string;
  /** The tokens of somebody who was sent to the consent page and came back. */
  signIn(now: number): Tokens;
  /** Is this access token good now? */
  isGood(token: string, now: number): boolean;
  /** Takes the permission back: nothing is good any more. */
  revoke(): void;
  /** Refreshes that were answered. */
  refreshes(): number;
};

export type OAuthManners = {
  clientId: string;
  clientSecret: string;
  lifeMs: number;
  /** The refresh token that was used is worth nothing afterwards, and a new one comes. */
  rotates: boolean;
  /** A refresh token that lay idle for longer is dead. */
  idleMs?: number;
  /** What else a reply with tokens says: where the API of this account is. */
  extra?: Readonly<Record<string, string>>;
};

const REFUSED = reply({ error: 'invalid_grant' }, 400);
const UNKNOWN = reply({ error: 'invalid_client' }, 401);

/** A server with no tokens yet. */
export function oauthServer(manners: OAuthManners): OAuthServer {
  const codes = new Map<string, string | null>();
  const access = new Map<string, number>();
  let refresh: string | null = null;
  let issued = 0;
  let usedAt = 0;
  let refreshes = 0;
  const tokensAt = (now: number): Tokens => {
    issued += 1;
    usedAt = now;
    if (refresh === null || manners.rotates) refresh = `refresh-${issued}-${digest(`r${issued}`)}`;
    const token = `access-${issued}-${digest(`a${issued}`)}`;
    access.clear();
    access.set(token, now + manners.lifeMs);
    return {
      accessToken: token,
      refreshToken: refresh,
      expiresAt: now + manners.lifeMs,
      extra: manners.extra ?? {},
    };
  };
  const issue = (now: number): VendorReply => {
    const { accessToken, refreshToken } = tokensAt(now);
    return reply({
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: manners.lifeMs / 1000,
      token_type: 'bearer',
      ...manners.extra,
    });
  };
  return {
    consent(challenge) {
      const code = `code-${codes.size + 1}`;
      codes.set(code, challenge);
      return code;
    },
    token(request, now) {
      const fields = new URLSearchParams(request.body);
      if (!isClient(request, fields, manners)) return UNKNOWN;
      const grant = fields.get('grant_type');
      if (grant === 'client_credentials') return issue(now);
      if (grant === 'authorization_code') {
        const code = fields.get('code') ?? '';
        const challenge = codes.get(code);
        codes.delete(code);
        return challenge === undefined || !isProven(challenge, fields) ? REFUSED : issue(now);
      }
      const isIdle = manners.idleMs !== undefined && now - usedAt > manners.idleMs;
      if (grant !== 'refresh_token' || isIdle || fields.get('refresh_token') !== refresh)
        return REFUSED;
      refreshes += 1;
      return issue(now);
    },
    signIn: tokensAt,
    isGood: (token, now) => (access.get(token) ?? 0) > now,
    revoke() {
      access.clear();
      refresh = null;
    },
    refreshes: () => refreshes,
  };
}

function isClient(
  { headers }: VendorRequest,
  fields: URLSearchParams,
  { clientId, clientSecret }: OAuthManners,
): boolean {
  const pair = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  if (headers['authorization'] === `Basic ${pair}`) return true;
  return fields.get('client_id') === clientId && fields.get('client_secret') === clientSecret;
}

function isProven(challenge: string | null, fields: URLSearchParams): boolean {
  if (challenge === null) return true;
  const verifier = fields.get('code_verifier') ?? '';
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 16);
}
