import { parsePath } from '../select/path.ts';
import { selectRecords } from '../select/select.ts';
import type { JsonRecord } from '../select/select.ts';
import type { Answer } from '../send/verdict.ts';
import type { HttpStream } from './http-stream.ts';

/** The JSON of an answer and the records in it. */
export function recordsOf(
  { records }: Pick<HttpStream, 'records'>,
  answer: Answer,
): { body: unknown; records: JsonRecord[] } {
  const body = answer.body.kind === 'json' ? answer.body.value : null;
  const found =
    typeof records === 'string' ? selectRecords(body, parsePath(records)) : records(body);
  return { body, records: found };
}
