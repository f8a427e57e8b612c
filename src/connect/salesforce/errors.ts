/** What Salesforce means by its errors: a list of `{ message, errorCode }`. */
import { connectProblems } from '../problems.ts';
import type { AnswerRule, Verdict } from '../http/send/verdict.ts';
import { isRecord } from '../http/select/select.ts';

const SHOWN = 200;

export const ERROR_RULES: readonly AnswerRule[] = [
  (answer, { source, stream, redact }) => {
    const { status, body } = answer;
    const [error] =
      status >= 400 && body.kind === 'json' && Array.isArray(body.value) ? body.value : [];
    if (!isRecord(error)) return null;
    const reason = redact(String(error['message'])).slice(0, SHOWN);
    const refused: Verdict = {
      kind: 'fail',
      problem: connectProblems.make('request_refused', { source, stream, status, reason }),
    };
    switch (error['errorCode']) {
      case 'REQUEST_LIMIT_EXCEEDED':
        // Requests of a day are used up until they fall out of the last 24 hours; too many at once pass.
        return reason.includes('TotalRequests')
          ? refused
          : { ...refused, kind: 'retry', afterMs: null };
      case 'UNABLE_TO_LOCK_ROW':
      case 'SERVER_UNAVAILABLE':
        return { ...refused, kind: 'retry', afterMs: null };
      case 'INVALID_QUERY_LOCATOR':
        return { ...refused, kind: 'restart' };
      case 'INVALID_TYPE':
      case 'INSUFFICIENT_ACCESS':
      case 'API_DISABLED_FOR_ORG':
        return {
          kind: 'fail',
          problem: connectProblems.make('permission_missing', { source, stream }),
        };
      default:
        return status === 401 || status >= 500 ? null : refused;
    }
  },
];
