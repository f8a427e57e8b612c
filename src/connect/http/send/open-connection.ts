import type { StopSignal } from '../../../base/engine-door.ts';
import { assertNever, Fault, isFault } from '../../../base/fault.ts';
import type { Problem } from '../../../base/problem.ts';
import { connectProblems } from '../../problems.ts';
import type { Effects, HttpClient, HttpReply, HttpRequest } from '../../schema.ts';
import type { Auth } from '../auth/auth.ts';
import { redactor } from '../redact.ts';
import { addressOf } from './ask.ts';
import type { Ask } from './ask.ts';
import { backoffMs, DEFAULT_RETRY } from './backoff.ts';
import type { RetryRule } from './backoff.ts';
import { openBudget } from './budget.ts';
import type { Budget, Limit, LimitNews } from './budget.ts';
import { openCircuit } from './circuit.ts';
import type { Circuit } from './circuit.ts';
import { judge } from './judge.ts';
import { parseBody } from './parse-body.ts';
import type { Answer, AnswerRule, Asked, Verdict } from './verdict.ts';

/** How a source is asked. */
export type ConnectionSpec = {
  /** Its name for people: 'Pipedrive'. */
  title: string;
  /** What paths are appended to: `https://api.stripe.com/v1`. */
  base: string;
  hosts: readonly string[];
  auth: Auth;
  /** Texts that must not be shown. */
  secrets: readonly string[];
  headers: Readonly<Record<string, string>>;
  /** Limits by name; `all` counts every request, others those that name them. */
  limits: Readonly<Record<string, Limit>>;
  /** What a reply's headers say of the limit `all`; null = nothing. */
  news: (headers: HttpReply['headers'], now: number) => LimitNews | null;
  rules: readonly AnswerRule[];
  retry: RetryRule;
};

/** What most connections say. */
export const DEFAULT_CONNECTION = {
  secrets: [],
  headers: {},
  limits: {},
  news: () => null,
  rules: [],
  retry: DEFAULT_RETRY,
} satisfies Partial<ConnectionSpec>;

/** Who asks: the stream, what stops it, and who is told while it waits. */
export type Asking = {
  stream: string;
  signal: StopSignal;
  /** A request went out. */
  onRequest(): void;
  onWait(ms: number, notice: Problem): void;
};

/** One account of one source, ready to be asked: all its limits, retries and credentials in one place. */
export type Connection = {
  title: string;
  base: string;
  effects: Effects;
  /**
   * The answer, after as many tries as it takes. Faults with a problem: `source_refused` (a person has to do
   * something), `source_left_out` (the stream is not for this user), `source_restart`, `source_down`, and those of the
   * client.
   */
  send(ask: Ask, asking: Asking): Promise<Answer>;
};

type Line = {
  spec: ConnectionSpec;
  effects: Effects;
  client: HttpClient;
  budgets: ReadonlyMap<string, Budget>;
  circuit: Circuit;
};

/** Opens a connection; nothing is sent yet. */
export function openConnection(spec: ConnectionSpec, effects: Effects): Connection {
  const names = new Set(['all', ...Object.keys(spec.limits)]);
  const line: Line = {
    spec,
    effects,
    client: effects.http({ hosts: spec.hosts }),
    budgets: new Map([...names].map((name) => [name, openBudget(spec.limits[name] ?? null)])),
    circuit: openCircuit(),
  };
  return {
    title: spec.title,
    base: spec.base,
    effects,
    send: (ask, asking) => sendUntilTaken(line, ask, asking),
  };
}

async function sendUntilTaken(line: Line, ask: Ask, asking: Asking): Promise<Answer> {
  const { spec, effects } = line;
  const began = effects.elapsed();
  let failures = 0;
  let isRenewed = false;
  while (true) {
    const request = await takeTurn(line, ask, asking);
    const { answer, verdict } = await sendOnce(line, request, asking);
    switch (verdict.kind) {
      case 'take':
        return answer;
      case 'renew':
        if (isRenewed || !(await spec.auth.renew(asking.signal)))
          throw refusal('source_refused', verdict);
        isRenewed = true;
        break;
      case 'retry': {
        if (verdict.afterMs === null) failures += 1;
        const wait = waitBefore(verdict, { line, failures });
        const isLate = effects.elapsed() + wait - began > spec.retry.withinMs;
        if (isLate || failures >= spec.retry.tries) throw refusal('source_down', verdict);
        await pause(
          line,
          { ms: wait, notice: noticeOf(line, asking, { verdict, ms: wait }) },
          asking,
        );
        break;
      }
      case 'skip':
        throw refusal('source_left_out', verdict);
      case 'restart':
        throw refusal('source_restart', verdict);
      case 'fail':
        throw refusal('source_refused', verdict);
      default:
        assertNever(verdict);
    }
  }
}

/** Sends it, learns from the reply what it says of limits and of the host, and judges it. */
async function sendOnce(
  { spec, effects, client, budgets, circuit }: Line,
  request: HttpRequest,
  { stream, signal, onRequest }: Asking,
): Promise<{ answer: Answer; verdict: Verdict }> {
  const redact = redactor([...spec.secrets, ...spec.auth.secrets()]);
  const asked: Asked = { source: spec.title, stream, redact };
  onRequest();
  try {
    const reply = await client.send(request, signal);
    const answer = { ...reply, body: parseBody(reply.body) };
    const news = spec.news(reply.headers, effects.clock.now());
    if (news !== null) budgets.get('all')?.learn(news, effects.elapsed());
    const verdict = judge(answer, { rules: spec.rules, asked, now: effects.clock.now() });
    if (reply.status >= 500) circuit.failed(effects.elapsed());
    else circuit.succeeded();
    return { answer, verdict };
  } catch (error) {
    const verdict = verdictOf(error);
    circuit.failed(effects.elapsed());
    return { answer: NO_ANSWER, verdict };
  }
}

const NO_ANSWER: Answer = { status: 0, headers: {}, url: '', body: { kind: 'other', shown: '' } };

/** A connection that broke or was silent may work again; what is refused stays refused. */
function verdictOf(error: unknown): Verdict {
  if (!isFault(error) || error.problem === null) throw error;
  const passes = isFault(error, 'http_failed') || isFault(error, 'http_deadline');
  if (!passes) throw error;
  return { kind: 'retry', afterMs: null, problem: error.problem };
}

function requestOf(ask: Ask, { base, headers }: ConnectionSpec): HttpRequest {
  const url = addressOf(ask, base);
  const common = { accept: 'application/json', 'user-agent': 'Rapport', ...headers };
  const { method, body, form } = ask;
  if (body === null) return { method, url, headers: common, body: null };
  if (!form)
    return {
      method,
      url,
      headers: { ...common, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
  const fields = new URLSearchParams(
    Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return {
    method,
    url,
    headers: { ...common, 'content-type': 'application/x-www-form-urlencoded' },
    body: fields.toString(),
  };
}

/**
 * Waits until every limit that the request counts against has room and the host may be tried, signs it, and counts it.
 * Others wait for the same room: between the last look at it and the counting nothing else happens.
 */
async function takeTurn(line: Line, ask: Ask, asking: Asking): Promise<HttpRequest> {
  const budgets = ['all', ...ask.limits].flatMap((name) => line.budgets.get(name) ?? []);
  await waitForRoom(line, budgets, asking);
  while (true) {
    // Signing may ask for a new token, and take its time.
    const request = await line.spec.auth.sign(requestOf(ask, line.spec), asking.signal);
    if (!(await waitForRoom(line, budgets, asking))) {
      const now = line.effects.elapsed();
      for (const budget of budgets) budget.spend(now);
      return request;
    }
  }
}

/** True when it had to wait. */
async function waitForRoom(
  line: Line,
  budgets: readonly Budget[],
  asking: Asking,
): Promise<boolean> {
  for (let waited = false; ; waited = true) {
    const now = line.effects.elapsed();
    const [longest] = budgets.toSorted((a, b) => b.waitMs(now) - a.waitMs(now));
    const ms = Math.max(longest?.waitMs(now) ?? 0, line.circuit.waitMs(now));
    if (ms === 0) return waited;
    const notice = limitNotice(line, asking, { limit: longest?.limit ?? null, ms });
    await pause(line, { ms, notice }, asking);
  }
}

async function pause(
  { effects }: Line,
  { ms, notice }: { ms: number; notice: Problem },
  { onWait, signal }: Asking,
): Promise<void> {
  onWait(ms, notice);
  await effects.sleep(ms, signal);
}

type RetryVerdict = Extract<Verdict, { kind: 'retry' }>;

/** As long as the source asks for, and up to a second more, so that not all who were told come back at once. */
function waitBefore(
  { afterMs }: RetryVerdict,
  { line, failures }: { line: Line; failures: number },
): number {
  const { effects, spec } = line;
  if (afterMs !== null) return afterMs + Math.round(effects.random() * 1000);
  return backoffMs(spec.retry, failures, effects.random);
}

function noticeOf(
  { spec }: Line,
  { stream }: Asking,
  { verdict, ms }: { verdict: RetryVerdict; ms: number },
): Problem {
  const at = { source: spec.title, stream, seconds: Math.ceil(ms / 1000) };
  return connectProblems.make(verdict.afterMs === null ? 'trying_again' : 'limit_reached', at);
}

const MINUTE = 60_000;

function limitNotice(
  { spec }: Line,
  { stream }: Asking,
  { limit, ms }: { limit: Limit | null; ms: number },
): Problem {
  const at = { source: spec.title, stream, seconds: Math.ceil(ms / 1000) };
  return limit?.perMs === MINUTE
    ? connectProblems.make('limit_minute', { ...at, limit: limit.requests })
    : connectProblems.make('limit_reached', at);
}

function refusal(code: string, { problem }: { problem: Problem }): Fault {
  return new Fault(code, { message: problem.code, problem });
}
