import { createSign } from 'node:crypto';
import type { Effects } from '../../schema.ts';
import type { Auth } from './auth.ts';
import { tokenAuth } from './token-auth.ts';
import { requestTokens } from './token-request.ts';

/** An assertion signed with a key of our own (RFC 7523): Google service accounts, Salesforce. */
export type JwtGrant = {
  title: string;
  tokenUrl: string;
  /** PEM, RSA. */
  privateKey: string;
  keyId: string | null;
  issuer: string;
  subject: string | null;
  audience: string;
  scope: string | null;
  /** For how long an assertion is good; an hour unless the source wants less. */
  lifeSeconds?: number;
};

// A clock that is half a minute ahead of theirs would make the assertion come from the future.
const SKEW_SECONDS = 30;
const LIFE_SECONDS = 3600;

/** Signs in with an assertion for each access token; there is nothing to refresh. */
export function jwtBearer(effects: Effects, grant: JwtGrant): Auth {
  return tokenAuth(effects, (_current, signal) =>
    requestTokens(
      effects,
      {
        title: grant.title,
        url: grant.tokenUrl,
        headers: {},
        fields: {
          grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
          assertion: assertionOf(grant, effects.clock.now()),
        },
      },
      signal,
    ),
  );
}

function assertionOf(grant: JwtGrant, now: number): string {
  const issued = Math.floor(now / 1000) - SKEW_SECONDS;
  const { issuer: iss, subject, audience: aud, scope, keyId, lifeSeconds = LIFE_SECONDS } = grant;
  const head = { alg: 'RS256', typ: 'JWT', ...(keyId === null ? {} : { kid: keyId }) };
  const claims = {
    iss,
    aud,
    iat: issued,
    exp: issued + lifeSeconds,
    ...(subject === null ? {} : { sub: subject }),
    ...(scope === null ? {} : { scope }),
  };
  const text = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signature = createSign('RSA-SHA256').update(text).sign(grant.privateKey, 'base64url');
  return `${text}.${signature}`;
}
