import type { Effects, OAuthApp } from '../schema.ts';
import { oauth } from '../http/auth/oauth.ts';
import { bearer } from '../http/auth/static.ts';
import { DEFAULT_CONNECTION, openConnection } from '../http/send/open-connection.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { TypeformConfig } from './config.ts';

const TITLE = 'Typeform';

/** The app that a person registered at Typeform, where they chose that way. */
export function oauthAppOf({ auth, host }: TypeformConfig): OAuthApp | null {
  if (auth.kind !== 'oauth') return null;
  return {
    authorizeUrl: `https://${host}/oauth/authorize`,
    tokenUrl: `https://${host}/oauth/token`,
    // Without `offline` there is nothing to refresh with.
    scopes: ['accounts:read', 'forms:read', 'responses:read', 'offline'],
    scopeSeparator: ' ',
    clientId: auth.client_id,
    clientSecret: auth.client_secret,
    clientAuth: 'body',
    pkce: false,
    idleDays: null,
  };
}

/** A connection to one account: two requests a second. */
export function connectTypeform(config: TypeformConfig, effects: Effects): Connection {
  const { auth, host } = config;
  const app = oauthAppOf(config);
  return openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: TITLE,
      base: `https://${host}`,
      hosts: [host],
      auth:
        auth.kind === 'oauth' && app !== null
          ? oauth(effects, TITLE, app)
          : bearer(auth.kind === 'token' ? auth.token : ''),
      limits: { all: { requests: 2, perMs: 1_000 } },
    },
    effects,
  );
}
