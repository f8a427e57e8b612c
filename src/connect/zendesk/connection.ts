import type { Effects, OAuthApp } from '../schema.ts';
import { oauth } from '../http/auth/oauth.ts';
import { basic } from '../http/auth/static.ts';
import { DEFAULT_CONNECTION, openConnection } from '../http/send/open-connection.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { ZendeskConfig } from './config.ts';

const TITLE = 'Zendesk';

/** The one host of a help desk. */
export function hostOf({ subdomain }: ZendeskConfig): string {
  return `${subdomain}.zendesk.com`;
}

/** The OAuth client that a person made in the Admin Center, where they chose that way. */
export function oauthAppOf(config: ZendeskConfig): OAuthApp | null {
  const { auth } = config;
  if (auth.kind !== 'oauth') return null;
  return {
    authorizeUrl: `https://${hostOf(config)}/oauth/authorizations/new`,
    tokenUrl: `https://${hostOf(config)}/oauth/tokens`,
    scopes: ['read'],
    scopeSeparator: ' ',
    clientId: auth.client_id,
    clientSecret: auth.client_secret,
    clientAuth: 'body',
    pkce: true,
    idleDays: null,
  };
}

/**
 * A connection to one help desk. Exports of changes have a limit of their own, ten a minute; the rest has that of the
 * plan, of which the smallest is taken until the headers say more.
 */
export function connectZendesk(config: ZendeskConfig, effects: Effects): Connection {
  const { auth } = config;
  const app = oauthAppOf(config);
  const minute = 60_000;
  return openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: TITLE,
      base: `https://${hostOf(config)}`,
      hosts: [hostOf(config)],
      auth:
        auth.kind === 'oauth' && app !== null
          ? oauth(effects, TITLE, app)
          : auth.kind === 'token'
            ? basic(`${auth.email}/token`, auth.token)
            : basic('', ''),
      limits: {
        all: { requests: 200, perMs: minute },
        exports: { requests: 10, perMs: minute },
      },
      news: (headers) => {
        const remaining = Number(headers['ratelimit-remaining'] ?? Number.NaN);
        const reset = Number(headers['ratelimit-reset'] ?? Number.NaN);
        return Number.isNaN(remaining) || Number.isNaN(reset)
          ? null
          : { remaining, resetMs: reset * 1000 };
      },
    },
    effects,
  );
}
