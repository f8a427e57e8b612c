import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { modelProblems } from '../problems.ts';
import { zMapping } from '../schema.ts';
import type { Mapping } from '../schema.ts';

/** A mapping document from outside, or every place where its shape is wrong. What it names is checked apart. */
export function parseMapping(document: unknown): Result<Mapping> {
  const parsed = zMapping.safeParse(document);
  if (parsed.success) return ok(parsed.data);
  return fail(
    parsed.error.issues.map((issue) =>
      modelProblems.make(
        'mapping_shape',
        { detail: issue.message },
        { path: `/${issue.path.join('/')}` },
      ),
    ),
  );
}
