import { connectProblems } from '../../problems.ts';
import { retryAfterMs } from './backoff.ts';
import type { Answer, Asked, AnswerRule, Verdict } from './verdict.ts';

const PASSING = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
const SHOWN = 200;

/** Judges an answer by the source's own rules first, then by what statuses mean everywhere. */
export function judge(
  answer: Answer,
  { rules, asked, now }: { rules: readonly AnswerRule[]; asked: Asked; now: number },
): Verdict {
  for (const rule of [...rules, ...EVERYWHERE]) {
    const verdict = rule(answer, asked, now);
    if (verdict !== null) return verdict;
  }
  return { kind: 'take' };
}

const EVERYWHERE: readonly AnswerRule[] = [passing, unauthorised, forbidden, unreadable, refused];

function passing(
  { status, headers }: Answer,
  { source, stream }: Asked,
  now: number,
): Verdict | null {
  if (!PASSING.has(status)) return null;
  return {
    kind: 'retry',
    afterMs: retryAfterMs(headers['retry-after'], now),
    problem: connectProblems.make('source_down', { source, stream, status }),
  };
}

function unauthorised({ status }: Answer, { source }: Asked): Verdict | null {
  if (status !== 401) return null;
  return { kind: 'renew', problem: connectProblems.make('credentials_refused', { source }) };
}

function forbidden({ status }: Answer, { source, stream }: Asked): Verdict | null {
  if (status !== 402 && status !== 403) return null;
  return { kind: 'fail', problem: connectProblems.make('permission_missing', { source, stream }) };
}

/** A page of maintenance or a cut answer may be another one in a moment. */
function unreadable({ status, body }: Answer, { source, stream, redact }: Asked): Verdict | null {
  if (status >= 300 || body.kind === 'json') return null;
  const reason = redact(body.shown);
  return {
    kind: 'retry',
    afterMs: null,
    problem: connectProblems.make('answer_unreadable', { source, stream, reason }),
  };
}

function refused(answer: Answer, { source, stream, redact }: Asked): Verdict | null {
  const { status } = answer;
  if (status < 300) return null;
  const reason = redact(reasonOf(answer)).slice(0, SHOWN);
  return {
    kind: 'fail',
    problem: connectProblems.make('request_refused', { source, stream, status, reason }),
  };
}

/** What the source itself says of a refusal, in the places where most put it. */
export function reasonOf({ body }: Answer): string {
  if (body.kind === 'other') return body.shown;
  const found = messageIn(body.value);
  return found ?? JSON.stringify(body.value).slice(0, SHOWN);
}

function messageIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (!/^(error|errors|message|error_description|description|detail|faultstring)$/.test(name))
      continue;
    const found = messageIn(Array.isArray(inner) ? inner[0] : inner);
    if (found !== null) return found;
  }
  return null;
}
