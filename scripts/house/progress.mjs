import { languageOf, wordsFor } from './words.mjs';

/** A failure that was already explained to the person; the process ends with code 1 and no stack. */
export class HouseError extends Error {}

/** Ends the command with the text of `code` in the person's language. */
export function houseError(code, params) {
  return new HouseError(wordsFor(languageOf(process.env), code, params));
}

/**
 * Writes one progress line. Progress goes to stderr, so that the output of a command
 * (`rapport ask … --json`) stays clean even when it had to build first.
 */
export function say(code, params) {
  process.stderr.write(`${wordsFor(languageOf(process.env), code, params)}\n`);
}

/** Says `code`, does the work, and says how long it took. */
export async function withProgress(code, work) {
  const started = Date.now();
  say(code);
  const result = await work();
  say('done', { seconds: ((Date.now() - started) / 1000).toFixed(1) });
  return result;
}

/** Runs a script's main function; a HouseError becomes one line on stderr and exit code 1. */
export async function runHouse(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof HouseError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
