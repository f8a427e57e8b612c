import type { Problem, Result } from '../../base/problem.ts';
import type { App } from '../app/app.ts';
import { openApp } from '../app/open-app.ts';
import type { Outcome, Terminal } from './command.ts';

/** Opens the workspace of `--data`, does the work, and closes it whatever happens. */
export async function withApp(terminal: Terminal, work: (app: App) => Promise<Outcome>): Promise<Outcome> {
  const opened = await openApp({ data: terminal.data });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Prints the value of a result, or passes its problems on. */
export function printed<T>(result: Result<T>, print: (value: T) => void): Outcome {
  if (!result.ok) return result;
  print(result.value);
  return { ok: true };
}

/** An outcome made of problems. */
export function stoppedBy(problems: readonly Problem[]): Outcome {
  return { ok: false, problems };
}
