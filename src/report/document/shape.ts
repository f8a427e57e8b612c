/** A value against a schema, with every mistake as a problem that carries a JSON pointer. */
import type { z } from 'zod';
import type { Problem, Result } from '../../base/problem.ts';
import { fail, ok } from '../../base/problem.ts';
import { reportProblems } from '../problems.ts';

/** Parses a value; nothing is coerced. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result<z.output<Schema>> {
  const parsed = schema.safeParse(value);
  return parsed.success
    ? ok(parsed.data)
    : fail(parsed.error.issues.flatMap((issue) => problemsOf(issue, value)));
}

/** `pointerTo(['pages', 0, 'a/b'])` is `'/pages/0/a~1b'`. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, root: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      reportProblems.make(
        'unknown_field',
        { field: key },
        { path: pointerTo([...issue.path, key]) },
      ),
    );
  }
  const at = { path: pointerTo(issue.path) };
  const value = valueAt(root, issue.path);
  const expected = expectedBy(issue);
  if (value === undefined)
    return [
      reportProblems.make(
        'missing_field',
        { field: String(issue.path.at(-1) ?? ''), expected },
        at,
      ),
    ];
  return [reportProblems.make('bad_value', { value: written(value), expected }, at)];
}

/** What was expected, in the words of JSON: the same for readers of every language. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' | ');
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'invalid_union':
      return unionText(issue);
    default:
      return issue.code.replaceAll('_', ' ');
  }
}

function unionText(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  if (issue.discriminator !== undefined) return `"${issue.discriminator}"`;
  return [...new Set(issue.errors.flatMap((branch) => branch.slice(0, 1).map(expectedBy)))].join(
    ' | ',
  );
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    root,
  );
}

function written(value: unknown): string {
  return (JSON.stringify(value) ?? typeof value).slice(0, 80);
}
