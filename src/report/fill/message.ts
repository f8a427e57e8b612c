import type { Locale } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';
import { renderProblem } from '../../base/render-problem.ts';
import type { Message } from './schema.ts';
import type { ReportSetting } from './setting.ts';

/** A problem as sentences for the reader. */
export function messageOf(
  problem: Problem,
  language: Locale,
  { catalogues }: Pick<ReportSetting, 'catalogues'>,
): Message {
  const { message, hint } = renderProblem(problem, language, catalogues);
  return { code: problem.code, message: sentence(message), hint: sentence(hint) };
}

function sentence(text: string): string {
  const closed = /[.!?…]$/.test(text) || text === '' ? text : `${text}.`;
  return closed.charAt(0).toUpperCase() + closed.slice(1);
}
