/** Questions from outside: their form is checked before anything else. */
import type { z } from 'zod';
import { fail, ok } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import { queryProblems } from './problems.ts';
import { zEventsAsked, zNumberAsked, zQuestion } from './schema.ts';
import type { EventsAsked, NumberAsked, Question } from './schema.ts';

/** The question with its defaults, or where its form is wrong. */
export function parseQuestion(spec: unknown): Result<Question> {
  return parseAs(zQuestion, spec);
}

/** One number of an answer with its defaults, or where its form is wrong. */
export function parseNumberAsked(spec: unknown): Result<NumberAsked> {
  return parseAs(zNumberAsked, spec);
}

/** The question about events with its defaults, or where its form is wrong. */
export function parseEventsAsked(spec: unknown): Result<EventsAsked> {
  return parseAs(zEventsAsked, spec);
}

function parseAs<Schema extends z.ZodType>(
  schema: Schema,
  spec: unknown,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(spec);
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
