import { Command as Commander, CommanderError } from 'commander';
import type { Catalogue } from '../../base/define-problems.ts';
import { isFault } from '../../base/fault.ts';
import type { Locale } from '../../base/locale.ts';
import { isLocale, pickLocale } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';
import { renderProblem } from '../../base/render-problem.ts';
import { EXIT } from './command.ts';
import type { Command, Options, Outcome, Terminal } from './command.ts';

/** The process as the command line sees it: streams, language, the wish to stop. */
export type Process = {
  out(text: string): void;
  note(text: string): void;
  /** LANG of the environment. */
  language: string | undefined;
  stopped: Promise<void>;
};

type Program = { commands: readonly Command[]; catalogues: readonly Catalogue[]; version: string };

/** Runs one command line (without node and script) and gives its exit code. The only catch of the command line. */
export async function runProgram(
  argv: readonly string[],
  process: Process,
  program: Program,
): Promise<number> {
  const locale = localeOf(argv, process.language);
  const state = { code: EXIT.done as number };
  const root = describe(program, process);
  for (const command of program.commands) {
    declareCommand(root, command, locale).action(async (...given: unknown[]) => {
      const commander = given.at(-1);
      if (!(commander instanceof Commander)) return;
      const options: Options = commander.optsWithGlobals();
      const terminal = terminalOf(options, process, locale);
      const outcome = await command.run(terminal, commander.args, options);
      state.code = tell(outcome, terminal, program.catalogues);
    });
  }
  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    return tellError(error, { process, locale, catalogues: program.catalogues });
  }
  return state.code;
}

function describe(program: Program, process: Process): Commander {
  return new Commander('rapport')
    .version(program.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.out(text.trimEnd()),
      writeErr: (text) => process.note(text.trimEnd()),
    });
}

function declareCommand(root: Commander, command: Command, locale: Locale): Commander {
  return command
    .declare(root.command(command.name).description(command.summary[locale]))
    .option('--data <dir>', 'folder of the workspace', './data')
    .option('--locale <locale>', 'en, pt-BR or es')
    .option('--json', 'print results as JSON')
    .exitOverride();
}

function terminalOf(options: Options, process: Process, locale: Locale): Terminal {
  const data = typeof options['data'] === 'string' ? options['data'] : './data';
  const { out, note, stopped } = process;
  return { out, note, stopped, locale, data, json: options['json'] === true };
}

/** The language decides the words of help too, so it is read before commander parses. */
function localeOf(argv: readonly string[], language: string | undefined): Locale {
  const at = argv.indexOf('--locale');
  const asked =
    at === -1
      ? argv.find((arg) => arg.startsWith('--locale='))?.slice('--locale='.length)
      : argv[at + 1];
  return isLocale(asked) ? asked : pickLocale(asked ?? language);
}

function tell(outcome: Outcome, terminal: Terminal, catalogues: readonly Catalogue[]): number {
  if (outcome.ok) return EXIT.done;
  if (terminal.json) {
    const problems = outcome.problems.map((problem) => ({
      ...problem,
      ...renderProblem(problem, terminal.locale, catalogues),
    }));
    terminal.out(JSON.stringify({ problems }, null, 2));
  }
  for (const problem of outcome.problems)
    terminal.note(problemLine(problem, terminal.locale, catalogues));
  return outcome.problems.some((problem) => problem.severity === 'error')
    ? EXIT.problem
    : EXIT.done;
}

/** `✗ place: message. → next step` */
function problemLine(problem: Problem, locale: Locale, catalogues: readonly Catalogue[]): string {
  const { message, hint, place } = renderProblem(problem, locale, catalogues);
  const mark = problem.severity === 'error' ? '✗' : '!';
  return `${mark} ${place === '' ? '' : `${place}: `}${message}\n  → ${hint}`;
}

type Told = { process: Process; locale: Locale; catalogues: readonly Catalogue[] };

function tellError(error: unknown, { process, locale, catalogues }: Told): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (isFault(error) && error.problem !== null) {
    process.note(problemLine(error.problem, locale, catalogues));
    return EXIT.problem;
  }
  process.note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.fault;
}
