import type { Effects, OAuthApp } from '../schema.ts';
import { oauth } from '../http/auth/oauth.ts';
import { keyInQuery } from '../http/auth/static.ts';
import { DEFAULT_CONNECTION, openConnection } from '../http/send/open-connection.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { RdStationConfig } from './config.ts';

const TITLE = 'RD Station CRM';

/** A token is for version 1 of the API, signing in for version 2; each has a host of its own. */
export function hostOf({ auth }: RdStationConfig): string {
  return auth.kind === 'oauth' ? 'api.rd.services' : 'crm.rdstation.com';
}

/** The app that a person made in RD Station's App Publisher, where they chose that way. */
export function oauthAppOf({ auth }: RdStationConfig): OAuthApp | null {
  if (auth.kind !== 'oauth') return null;
  return {
    authorizeUrl: 'https://accounts.rdstation.com/oauth/authorize',
    tokenUrl: 'https://api.rd.services/oauth2/token',
    scopes: [],
    scopeSeparator: ' ',
    clientId: auth.client_id,
    clientSecret: auth.client_secret,
    clientAuth: 'body',
    pkce: false,
    // A refresh token that nobody used for two weeks is dead.
    idleDays: 14,
  };
}

/** A connection to one account: two requests a second, counted by the minute. */
export function connectRdStation(config: RdStationConfig, effects: Effects): Connection {
  const { auth } = config;
  const app = oauthAppOf(config);
  return openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: TITLE,
      base: `https://${hostOf(config)}`,
      hosts: [hostOf(config)],
      auth:
        auth.kind === 'oauth' && app !== null
          ? oauth(effects, TITLE, app)
          : keyInQuery('token', auth.kind === 'token' ? auth.token : ''),
      limits: { all: { requests: 120, perMs: 60_000 } },
    },
    effects,
  );
}
