import type { Problem } from '../../base/problem.ts';
import { renderProblem } from '../../base/render-problem.ts';
import type { App } from '../app/app.ts';
import { stepText } from '../job/jobs.ts';
import type { Outcome, Terminal } from './command.ts';

/** Follows a job on the terminal until it ends: one line each time its step changes. */
export async function runJob(app: App, id: string, terminal: Terminal): Promise<Outcome> {
  let shown = '';
  let last: Outcome = { ok: true };
  for await (const status of app.jobs.watch(id)) {
    const percent = status.progress === null ? '' : ` ${Math.round(status.progress * 100)} %`;
    const line = stepText(status, terminal.locale);
    if (line !== shown) terminal.note(`  ${line}${percent}`);
    shown = line;
    if (status.state === 'failed') last = { ok: false, problems: status.problems };
    else for (const problem of status.problems) terminal.note(warningLine(problem, app, terminal));
  }
  return last;
}

/** What a finished job still wants looked at. */
function warningLine(problem: Problem, app: App, { locale }: Terminal): string {
  const { message, hint } = renderProblem(problem, locale, app.catalogues);
  return `  ! ${message}\n    → ${hint}`;
}
