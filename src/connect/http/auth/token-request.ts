import { z } from 'zod';
import type { StopSignal } from '../../../base/engine-door.ts';
import { Fault } from '../../../base/fault.ts';
import { connectProblems } from '../../problems.ts';
import type { Effects, HttpClient, HttpReply, HttpRequest, Tokens } from '../../schema.ts';
import { backoffMs, DEFAULT_RETRY } from '../send/backoff.ts';
import { parseBody } from '../send/parse-body.ts';

/** A request to a token endpoint (RFC 6749, 4 and 6). */
export type TokenRequest = {
  /** The source's name for people. */
  title: string;
  url: string;
  fields: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
};

const zReply = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().nullish(),
  expires_in: z.coerce.number().nullish(),
  refresh_token_expires_in: z.coerce.number().nullish(),
});
const zRefusal = z.looseObject({ error: z.string() });

/**
 * Asks for tokens. What passes is tried again, and is the fault `source_down` in the end; a refusal (`invalid_grant`, `invalid_client`) is the fault
 * `reconnect_needed`: asking again would only lock the account. Texts of the reply beside the tokens become `extra`.
 */
export async function requestTokens(
  effects: Effects,
  request: TokenRequest,
  signal: StopSignal,
): Promise<Tokens> {
  const client = effects.http({ hosts: [new URL(request.url).hostname] });
  const body = new URLSearchParams(request.fields).toString();
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'application/json',
    ...request.headers,
  };
  const asked: HttpRequest = { method: 'POST', url: request.url, headers, body };
  for (let failures = 1; ; failures++) {
    const answer = outcomeOf(
      await sendOnce(client, asked, signal),
      request.title,
      effects.clock.now(),
    );
    if (answer.kind === 'tokens') return answer.tokens;
    if (answer.kind === 'refused' || failures >= DEFAULT_RETRY.tries) throw answer.fault;
    await effects.sleep(backoffMs(DEFAULT_RETRY, failures, effects.random), signal);
  }
}

type Outcome =
  | { kind: 'tokens'; tokens: Tokens }
  | { kind: 'refused'; fault: Fault }
  /** It may be another one in a moment. */
  | { kind: 'passes'; fault: Fault };

/** The reply, or why there is none: the connection broke, or nobody answered. */
async function sendOnce(
  client: HttpClient,
  asked: HttpRequest,
  signal: StopSignal,
): Promise<HttpReply | Fault> {
  try {
    return await client.send(asked, signal);
  } catch (error) {
    if (error instanceof Fault && /^http_(failed|deadline)$/.test(error.code)) return error;
    throw error;
  }
}

function outcomeOf(reply: HttpReply | Fault, title: string, now: number): Outcome {
  if (reply instanceof Fault) return { kind: 'passes', fault: reply };
  const { status } = reply;
  const body = parseBody(reply.body);
  const value = body.kind === 'json' ? body.value : null;
  const given = zReply.safeParse(value);
  if (status === 200 && given.success) return { kind: 'tokens', tokens: tokensOf(given.data, now) };
  const refusal = zRefusal.safeParse(value);
  const isRefused = status === 200 ? refusal.success : status !== 429 && status < 500;
  if (isRefused)
    return {
      kind: 'refused',
      fault: new Fault('reconnect_needed', {
        message: `no tokens: status ${status} ${refusal.success ? refusal.data.error : ''}`,
        problem: connectProblems.make('reconnect_needed', { source: title }),
      }),
    };
  return {
    kind: 'passes',
    fault: new Fault('source_down', {
      message: `no tokens: status ${status}`,
      problem: connectProblems.make('sign_in_down', { source: title, status }),
    }),
  };
}

function tokensOf(reply: z.infer<typeof zReply>, now: number): Tokens {
  const {
    access_token: accessToken,
    refresh_token: refreshToken,
    expires_in: seconds,
    refresh_token_expires_in: refreshSeconds,
    ...rest
  } = reply;
  const texts = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  const refreshEnd = endOf(refreshSeconds, now);
  return {
    accessToken,
    refreshToken: refreshToken ?? null,
    expiresAt: endOf(seconds, now),
    extra: Object.fromEntries(texts),
    givenAt: now,
    ...(refreshEnd === null ? {} : { refreshExpiresAt: refreshEnd }),
  };
}

function endOf(seconds: number | null | undefined, now: number): number | null {
  return seconds === null || seconds === undefined ? null : now + seconds * 1000;
}
