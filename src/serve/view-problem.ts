import type { Catalogue } from '../base/define-problems.ts';
import type { Locale } from '../base/locale.ts';
import type { Problem } from '../base/problem.ts';
import { renderProblem } from '../base/render-problem.ts';
import type { ProblemView } from './schema.ts';

/** A problem as the reader sees it. */
export function viewProblem(
  problem: Problem,
  locale: Locale,
  catalogues: readonly Catalogue[],
): ProblemView {
  const { message, hint } = renderProblem(problem, locale, catalogues);
  return { code: problem.code, message, hint, at: problem.at, severity: problem.severity };
}
