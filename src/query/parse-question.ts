/** Questions from outside: their form is checked before anything else. */
import { fail, ok } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import { queryProblems } from './problems.ts';
import { zQuestion } from './schema.ts';
import type { Question } from './schema.ts';

/** The question with its defaults, or where its form is wrong. */
export function parseQuestion(spec: unknown): Result<Question> {
  const parsed = zQuestion.safeParse(spec);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map(({ path, message }) => {
      const place = `/${path.map(String).join('/')}`;
      return queryProblems.make(
        'bad_question',
        { place, detail: message.slice(0, 200) },
        { path: place },
      );
    }),
  );
}
