/** docs/command-line.md against the commands themselves. Its option tables are compared in reference.test.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command as Commander } from 'commander';
import { expect, test } from 'vitest';
import { EXIT } from '../../src/serve/cli/command.ts';
import { COMMANDS } from '../../src/serve/cli/commands.ts';
import { parseComparisons, parseFilters, parsePeriod } from '../../src/serve/cli/parse-filter.ts';
import { runProgram } from '../../src/serve/cli/program.ts';
import { dimensions, kpis } from '../../src/model/index.ts';
import { templates } from '../../src/report/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');

async function helpOf(...argv: string[]): Promise<string> {
  const lines: string[] = [];
  const process = {
    out: (text: string) => void lines.push(text),
    note: (text: string) => void lines.push(text),
    language: 'en',
    stopped: new Promise<void>(() => {}),
  };
  const program = { commands: COMMANDS, catalogues: [], version: '0.0.0' };
  expect(await runProgram([...argv, '--help'], process, program)).toBe(EXIT.done);
  return lines.join('\n');
}

test('every command has a chapter and a line in the contents, in the order of --help', async () => {
  const chapters = [...page.matchAll(/^## rapport ([\w-]+)$/gm)].map((match) => match[1]);
  const contents = [...page.matchAll(/^- \[rapport ([\w-]+)\]/gm)].map((match) => match[1]);
  const names = COMMANDS.map(({ name }) => name);
  expect(chapters).toEqual(names);
  expect(contents).toEqual(names);
  const help = await helpOf();
  expect(names.map((name) => help.indexOf(`\n  ${name} `)).filter((at) => at < 0)).toEqual([]);
});

test.each(COMMANDS.map(({ name }) => name))(
  '%s: every option of its help is on the page',
  async (name) => {
    const [, chapter = ''] = page.split(`\n## rapport ${name}\n`);
    const [, every = ''] = page.split('\n## What holds for every command\n');
    const text = `${chapter.split('\n## ')[0]}${every.split('\n## ')[0]}`;
    const flags = [...(await helpOf(name)).matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(
      (m) => m[1] ?? '',
    );
    expect(flags.length).toBeGreaterThan(3);
    expect(flags.filter((flag) => !text.includes(flag))).toEqual([]);
  },
);

test('the exit codes are those of the program', () => {
  const codes = [...page.matchAll(/^\| `(\d+)` \|/gm)].map((match) => Number(match[1]));
  expect(codes).toEqual(Object.values(EXIT));
});

const shell = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]).join('');
const EXAMPLES = [
  ...shell.matchAll(/^(?:npx rapport|npm (?:run )?(start|bench)(?: --)?) ?(.*)$/gm),
].map(([, script, rest = '']) => [...(script === undefined ? [] : [script]), ...wordsOf(rest)]);

test('there are examples', () => {
  expect(EXAMPLES.length).toBeGreaterThan(15);
});

test.each(EXAMPLES.map((argv) => [argv.join(' '), argv] as const))(
  'the example "%s" is a command line that can be run',
  (_, [name = '', ...argv]) => {
    const command = COMMANDS.find((each) => each.name === name);
    if (command === undefined) throw new Error(`no command ${name}`);
    const declared = command
      .declare(new Commander(name).exitOverride())
      .option('--data <dir>')
      .option('--locale <locale>')
      .option('--json');
    const { args } = declared.parse(argv, { from: 'user' });
    const options = declared.opts<Record<string, unknown>>();
    expect(unknownNames(name, args, options)).toEqual([]);
  },
);

/** KPIs, reports, dimensions, periods and comparisons that do not exist. */
function unknownNames(
  command: string,
  args: readonly string[],
  options: Readonly<Record<string, unknown>>,
): string[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    ask: kpis.map(({ id }) => id),
    explain: kpis.map(({ id }) => id),
    render: templates.map(({ id }) => id),
  };
  const { period, compare, by = [], filter = [] } = options;
  const filters = parseFilters(filter as string[]);
  const named = [
    ...(by as string[]),
    ...(filters.ok ? filters.value.map(({ dimension }) => dimension) : ['--filter']),
  ];
  return [
    ...args.filter((arg) => known[command]?.includes(arg) === false),
    ...named.filter((id) => !dimensions.some((dimension) => dimension.id === id)),
    ...(typeof period !== 'string' || parsePeriod(period).ok ? [] : [period]),
    ...(typeof compare !== 'string' || parseComparisons(compare).ok ? [] : [compare]),
  ];
}

/** The words of a line as a shell takes them, double quotes undone. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
