import { pathToFileURL } from 'node:url';
import { inProject } from './root.mjs';

/**
 * Becomes `node dist/serve/main.js …args`: the built program runs in this very process, so
 * signals reach it directly, its exit code is ours, and no orphan is left when we are killed.
 */
export async function handOver(args) {
  const main = inProject('dist/serve/main.js');
  process.argv = [process.execPath, main, ...args];
  await import(pathToFileURL(main).href);
}
