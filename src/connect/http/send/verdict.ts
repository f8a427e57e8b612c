import type { Problem } from '../../../base/problem.ts';
import type { HttpReply } from '../../schema.ts';
import type { ParsedBody } from './parse-body.ts';

/** A reply with its body read. */
export type Answer = Pick<HttpReply, 'status' | 'headers' | 'url'> & { body: ParsedBody };

/**
 * What becomes of a request. `take`: its records; `retry`: it goes again, after so long if the source said so;
 * `renew`: with new credentials; `skip`: this stream is left out, with a reason; `restart`: the place to go on from is
 * not known any more; `fail`: a person has to do something.
 */
export type Verdict =
  | { kind: 'take' }
  | { kind: 'retry'; afterMs: number | null; problem: Problem }
  | { kind: 'renew'; problem: Problem }
  | { kind: 'skip'; problem: Problem }
  | { kind: 'restart'; problem: Problem }
  | { kind: 'fail'; problem: Problem };

/** Who asked what, for the words of a verdict. */
export type Asked = { source: string; stream: string; redact: (text: string) => string };

/** One rule: what an answer means, or null when the rule has nothing to say of it. */
export type AnswerRule = (answer: Answer, asked: Asked, now: number) => Verdict | null;
