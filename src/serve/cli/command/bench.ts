import { tmpdir } from 'node:os';
import { Option } from 'commander';
import { describeMachine } from '../../bench/machine.ts';
import { measurements } from '../../bench/measure/all.ts';
import { renderMarkdown, renderText } from '../../bench/render-findings.ts';
import { measurementsNamed, runApart, runInside } from '../../bench/run-bench.ts';
import type { BenchSpec } from '../../bench/run-bench.ts';
import { collect, DONE, listOption, textOption } from '../command.ts';
import type { Command, Options, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { stoppedBy } from '../with-app.ts';

const ACCOUNTS = 1000;
const FACTS = [1_000_000, 10_000_000];

/** `rapport bench`: the table of docs/benchmarks.md, measured on this machine. */
export const benchCommand: Command = {
  name: 'bench',
  summary: {
    en: 'measure speed and memory on this machine',
    'pt-BR': 'medir velocidade e memória nesta máquina',
    es: 'medir velocidad y memoria en esta máquina',
  },
  declare: (command) =>
    command
      .option('--quick', 'the smaller portfolio only, and fewer repetitions')
      .option('--accounts <n>', 'client accounts of the portfolios', String(ACCOUNTS))
      .option(
        '--facts <n>',
        'about so many facts, instead of one and ten million (repeatable)',
        collect,
      )
      .option(
        '--only <name>',
        `one measurement (repeatable): ${measurements.map(({ name }) => name).join(', ')}`,
        collect,
      )
      .option('--markdown', 'print the table as Markdown')
      .addOption(new Option('--postgres <url>').hideHelp())
      .addOption(new Option('--inside <name>').hideHelp()),
  async run(terminal, _args, options) {
    const sizes = parseSizes(options);
    if (sizes === null)
      return stoppedBy([badArgument('--accounts, --facts', '1 to 1,000,000; 1 to 100,000,000')]);
    const spec: BenchSpec = {
      sizes,
      root: rootOf(terminal),
      quick: options['quick'] === true,
      postgres: textOption(options, 'postgres'),
      note: terminal.note,
    };
    const inside = textOption(options, 'inside');
    const chosen = measurementsNamed(inside === null ? listOption(options, 'only') : [inside]);
    if (chosen === null)
      return stoppedBy([badArgument('--only', measurements.map(({ name }) => name).join(', '))]);
    if (inside !== null) {
      for (const each of chosen) terminal.out(JSON.stringify(await runInside(each, spec)));
      return DONE;
    }
    const findings = await runApart(chosen, process.argv.slice(1), terminal.note);
    if (terminal.json)
      terminal.out(JSON.stringify({ machine: describeMachine(), findings }, null, 2));
    else if (options['markdown'] === true) terminal.out(renderMarkdown(findings));
    else terminal.out(`${describeMachine()}\n\n${renderText(findings)}`);
    return DONE;
  },
};

/** One size per number of facts; null when a number is none. */
function parseSizes(options: Options): BenchSpec['sizes'] | null {
  const accounts = Number(textOption(options, 'accounts'));
  const given = listOption(options, 'facts').map((text) => Number(text.replaceAll('_', '')));
  const facts = given.length > 0 ? given : options['quick'] === true ? FACTS.slice(0, 1) : FACTS;
  const isCount = (count: number, most: number): boolean =>
    Number.isInteger(count) && count > 0 && count <= most;
  if (!isCount(accounts, 1_000_000) || !facts.every((count) => isCount(count, 100_000_000)))
    return null;
  return facts.toSorted((a, b) => a - b).map((count) => ({ accounts, facts: count }));
}

/** Large data is kept outside of the project's own data unless a folder is named. */
function rootOf({ data }: Terminal): string {
  return data === './data' ? tmpdir() : data;
}
