import type { Effects, OAuthApp } from '../schema.ts';
import { oauth } from '../http/auth/oauth.ts';
import { keyInHeader } from '../http/auth/static.ts';
import { DEFAULT_CONNECTION, openConnection } from '../http/send/open-connection.ts';
import type { Connection } from '../http/send/open-connection.ts';
import { reasonOf } from '../http/send/judge.ts';
import type { AnswerRule } from '../http/send/verdict.ts';
import { isRecord } from '../http/select/select.ts';
import { connectProblems } from '../problems.ts';
import type { PipedriveConfig } from './config.ts';

const TITLE = 'Pipedrive';

/** The one host of a company. */
export function hostOf({ company }: PipedriveConfig): string {
  return `${company}.pipedrive.com`;
}

/** The application that a person registered at Pipedrive, where they chose that way. */
export function oauthAppOf({ auth }: PipedriveConfig): OAuthApp | null {
  if (auth.kind !== 'oauth') return null;
  return {
    authorizeUrl: 'https://oauth.pipedrive.com/oauth/authorize',
    tokenUrl: 'https://oauth.pipedrive.com/oauth/token',
    scopes: [],
    scopeSeparator: ' ',
    clientId: auth.client_id,
    clientSecret: auth.client_secret,
    clientAuth: 'basic',
    pkce: false,
    idleDays: 60,
  };
}

/** A connection to one company: its token or app, a burst limit that fits the smallest plan, its errors. */
export function connectPipedrive(config: PipedriveConfig, effects: Effects): Connection {
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
          : keyInHeader('x-api-token', auth.kind === 'token' ? auth.token : ''),
      limits: { all: { requests: 20, perMs: 2_000 } },
      news: (headers) => {
        const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
        const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
        return Number.isNaN(remaining) || Number.isNaN(reset)
          ? null
          : { remaining, resetMs: reset * 1000 };
      },
      rules: [failedQuietly],
    },
    effects,
  );
}

/** An answer of status 200 may still say that it failed. */
const failedQuietly: AnswerRule = (answer, { source, stream, redact }) => {
  const { status, body } = answer;
  if (status !== 200 || body.kind !== 'json' || !isRecord(body.value)) return null;
  if (body.value['success'] !== false) return null;
  const reason = redact(reasonOf(answer));
  return {
    kind: 'retry',
    afterMs: null,
    problem: connectProblems.make('answer_unreadable', { source, stream, reason }),
  };
};
