import type { Effects, OAuthApp } from '../schema.ts';
import { oauth } from '../http/auth/oauth.ts';
import { bearer } from '../http/auth/static.ts';
import { DEFAULT_CONNECTION, openConnection } from '../http/send/open-connection.ts';
import type { Connection } from '../http/send/open-connection.ts';
import type { AnswerRule } from '../http/send/verdict.ts';
import { reasonOf } from '../http/send/judge.ts';
import { isRecord } from '../http/select/select.ts';
import { connectProblems } from '../problems.ts';
import type { HubspotConfig } from './config.ts';

const TITLE = 'HubSpot';

/** One host for every account, wherever its data lies. */
export const HUBSPOT_HOST = 'api.hubapi.com';

/** The version of HubSpot's API that all requests ask for. */
export const VERSION = '2026-03';

const SCOPES = [
  'crm.objects.owners.read',
  'crm.objects.companies.read',
  'crm.objects.contacts.read',
  'crm.objects.deals.read',
  'crm.schemas.companies.read',
  'crm.schemas.contacts.read',
  'crm.schemas.deals.read',
  'tickets',
  'sales-email-read',
];

/** The app that a person made in HubSpot, where they chose that way. */
export function oauthAppOf({ auth }: HubspotConfig): OAuthApp | null {
  if (auth.kind !== 'oauth') return null;
  return {
    authorizeUrl: 'https://app.hubspot.com/oauth/authorize',
    tokenUrl: `https://${HUBSPOT_HOST}/oauth/${VERSION}/token`,
    scopes: SCOPES,
    scopeSeparator: ' ',
    clientId: auth.client_id,
    clientSecret: auth.client_secret,
    clientAuth: 'body',
    pkce: false,
    idleDays: null,
  };
}

/**
 * A connection to one account: ten requests a second as the smallest plan has them, in windows of ten seconds, and four
 * searches a second.
 */
export function connectHubspot(config: HubspotConfig, effects: Effects): Connection {
  const { auth } = config;
  const app = oauthAppOf(config);
  return openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: TITLE,
      base: `https://${HUBSPOT_HOST}`,
      hosts: [HUBSPOT_HOST],
      auth:
        auth.kind === 'oauth' && app !== null
          ? oauth(effects, TITLE, app)
          : bearer(auth.kind === 'token' ? auth.token : ''),
      limits: {
        all: { requests: 100, perMs: 10_000 },
        searches: { requests: 4, perMs: 1_000 },
      },
      news: (headers) => {
        const remaining = Number(headers['x-hubspot-ratelimit-remaining'] ?? Number.NaN);
        const window = Number(headers['x-hubspot-ratelimit-interval-milliseconds'] ?? Number.NaN);
        return Number.isNaN(remaining) || Number.isNaN(window)
          ? null
          : { remaining, resetMs: window };
      },
      rules: [dayIsOver],
    },
    effects,
  );
}

/** The requests of a day are used up: they come back at midnight, and trying again until then would use up the next. */
const dayIsOver: AnswerRule = (answer, { source, stream, redact }) => {
  const { status, body } = answer;
  if (status !== 429 || body.kind !== 'json' || !isRecord(body.value)) return null;
  if (body.value['policyName'] !== 'DAILY') return null;
  const reason = redact(reasonOf(answer));
  return {
    kind: 'fail',
    problem: connectProblems.make('request_refused', { source, stream, status, reason }),
  };
};
