import type { Effects, HttpRequest, OAuthApp } from '../schema.ts';
import type { Auth } from '../http/auth/auth.ts';
import { jwtBearer } from '../http/auth/jwt.ts';
import { clientCredentials, oauth } from '../http/auth/oauth.ts';
import { assertNever } from '../../base/fault.ts';
import { DEFAULT_CONNECTION, openConnection } from '../http/send/open-connection.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { SalesforceConfig } from './config.ts';
import { ERROR_RULES } from './errors.ts';
import { pemOf } from './private-key.ts';

const TITLE = 'Salesforce';

/** The version of Salesforce's API that all requests ask for: Summer '26. */
export const VERSION = 'v67.0';

/** The address of a resource of the API: `dataPath('/queryAll')`. */
export function dataPath(rest: string): string {
  return `/services/data/${VERSION}${rest}`;
}

/** The domain of the organization, and those that its replies may send to instead. */
export function hostsOf({ domain }: SalesforceConfig): string[] {
  return [domain, '*.my.salesforce.com', '*.sandbox.my.salesforce.com'];
}

/** The app that a person made in the organization, where they chose to sign in with it. */
export function oauthAppOf(config: SalesforceConfig): OAuthApp | null {
  const { auth } = config;
  return auth.kind === 'oauth' ? appOf(config, auth) : null;
}

function appOf(
  { domain }: SalesforceConfig,
  {
    client_id: clientId,
    client_secret: clientSecret,
  }: { client_id: string; client_secret: string },
): OAuthApp {
  return {
    authorizeUrl: `https://${domain}/services/oauth2/authorize`,
    tokenUrl: `https://${domain}/services/oauth2/token`,
    scopes: ['api', 'refresh_token'],
    scopeSeparator: ' ',
    clientId,
    clientSecret,
    clientAuth: 'body',
    pkce: true,
    idleDays: null,
  };
}

/** A connection to one organization. Its limit is one of requests in a day, which replies tell of. */
export function connectSalesforce(config: SalesforceConfig, effects: Effects): Connection {
  return openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: TITLE,
      base: `https://${config.domain}`,
      hosts: hostsOf(config),
      auth: atInstance(authOf(config, effects), effects),
      limits: { all: { requests: 20, perMs: 1_000 } },
      rules: ERROR_RULES,
    },
    effects,
  );
}

function authOf(config: SalesforceConfig, effects: Effects): Auth {
  const { auth, domain } = config;
  switch (auth.kind) {
    case 'oauth':
      return oauth(effects, TITLE, appOf(config, auth));
    case 'client_credentials':
      // What the app may do is said in the organization: it takes no scopes here.
      return clientCredentials(effects, TITLE, { ...appOf(config, auth), scopes: [] });
    case 'jwt':
      return jwtBearer(effects, {
        title: TITLE,
        tokenUrl: `https://${domain}/services/oauth2/token`,
        privateKey: pemOf(auth.private_key),
        keyId: null,
        issuer: auth.client_id,
        subject: auth.username,
        audience: domain.includes('.sandbox.')
          ? 'https://test.salesforce.com'
          : 'https://login.salesforce.com',
        scope: null,
        lifeSeconds: 180,
      });
    default:
      return assertNever(auth);
  }
}

/** The reply with the tokens says where the organization is: mostly its own domain, at times another. */
function atInstance(auth: Auth, effects: Effects): Auth {
  return {
    ...auth,
    sign: async (request, signal) => {
      const signed = await auth.sign(request, signal);
      const instance = (await effects.tokens.read())?.extra['instance_url'];
      return instance === undefined || !URL.canParse(instance) ? signed : moved(signed, instance);
    },
  };
}

function moved(request: HttpRequest, instance: string): HttpRequest {
  const url = new URL(request.url);
  url.host = new URL(instance).host;
  return { ...request, url: url.href };
}
