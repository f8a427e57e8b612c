/** The only composition root: everything that has a lifetime is made below here. */
import { CATALOGUES } from './catalogues.ts';
import { COMMANDS } from './cli/commands.ts';
import { runProgram } from './cli/program.ts';
import { VERSION } from './version.ts';

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(130));
      resolve();
    });
  }
});

process.exitCode = await runProgram(
  process.argv.slice(2),
  {
    out: (text) => void process.stdout.write(`${text}\n`),
    note: (text) => void process.stderr.write(`${text}\n`),
    language: process.env['LC_ALL'] ?? process.env['LANG'],
    stopped,
  },
  { commands: COMMANDS, catalogues: CATALOGUES, version: VERSION },
);
