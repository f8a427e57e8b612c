import { runCommand } from './command.mjs';
import { HouseError } from './progress.mjs';
import { inProject } from './root.mjs';

/** Runs one step under a heading and says how long it took; a failing step ends the run. */
export async function runStep(name, work) {
  const started = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const passed = await work();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${passed ? 'ok' : 'failed'} in ${seconds} s\n`);
  if (!passed) throw new HouseError(`stopped: ${name} failed`);
}

/** A step that is one program of node_modules, for example `oxlint/bin/oxlint`. */
export function toolStep(name, tool, args = []) {
  return runStep(name, async () => {
    const path = inProject('node_modules', tool);
    return (await runCommand(process.execPath, [path, ...args])) === 0;
  });
}
