import { writeFile } from 'node:fs/promises';
import { isLocale } from '../../../base/locale.ts';
import type { Viewer } from '../../../base/viewer.ts';
import { viewerOf } from '../../../base/viewer.ts';
import type { Reading } from '../../../report/schema.ts';
import { PAPERS } from '../../../send/index.ts';
import { serveProblems } from '../../problems.ts';
import { collect, DONE, listOption, textOption } from '../command.ts';
import type { Command, Outcome, Terminal } from '../command.ts';
import { badArgument, parseComparisons, parseFilters, parsePeriod } from '../parse-filter.ts';
import { stoppedBy, withApp } from '../with-app.ts';

/** `rapport render exec_monthly --out review.pptx`: a report as the file that its name ends in, as any reader gets it. */
export const renderCommand: Command = {
  name: 'render',
  summary: {
    en: 'write a report as PDF, PowerPoint or Excel',
    'pt-BR': 'gravar um relatório em PDF, PowerPoint ou Excel',
    es: 'escribir un informe en PDF, PowerPoint o Excel',
  },
  declare: (command) =>
    command
      .argument('<template>', 'report, e.g. exec_monthly')
      .requiredOption('--out <file>', 'file to write; .pdf, .pptx or .xlsx says which kind')
      .option('--paper <paper>', 'of a PDF: a4, letter or wide (slides of 16:9)', 'a4')
      .option('--period <period>', 'the report’s own unless given')
      .option('--compare <list>', 'previous-period, previous-year, target')
      .option('--filter <filter>', 'dimension=member,member (repeatable)', collect)
      .option(
        '--only-account <id>',
        'write it as someone sees it who may see these accounts only (repeatable)',
        collect,
      ),
  async run(terminal, args, options) {
    const period = textOption(options, 'period');
    const parsed = period === null ? null : parsePeriod(period);
    const compare = textOption(options, 'compare');
    const compared = parseComparisons(compare);
    const filters = parseFilters(listOption(options, 'filter'));
    if (parsed !== null && !parsed.ok) return parsed;
    if (!compared.ok) return compared;
    if (!filters.ok) return filters;
    const wished = textOption(options, 'paper') ?? 'a4';
    const paper = PAPERS.find((each) => each === wished);
    if (paper === undefined) return stoppedBy([badArgument('--paper', PAPERS.join(', '))]);
    const locale = isLocale(terminal.locale) ? terminal.locale : 'en';
    const reading: Reading = {
      period: parsed === null ? null : parsed.value,
      compare: compare === null ? null : compared.value,
      filters: filters.value,
      locale,
    };
    const template = args[0] ?? '';
    const out = textOption(options, 'out') ?? '';
    const kind = kindOf(out);
    if (kind === null)
      return stoppedBy([badArgument('--out', KINDS.map((each) => `*.${each}`).join(', '))]);
    return withApp(terminal, async ({ reports, viewer: everyone }) => {
      const viewer = viewerFor(everyone, listOption(options, 'onlyAccount'));
      const made =
        kind === 'pdf'
          ? await reports.pdf({ template, paper }, reading, viewer)
          : await reports[kind](template, reading, viewer);
      return made.ok ? writeOut(terminal, out, made.value.bytes) : made;
    });
  },
};

const KINDS = ['pdf', 'pptx', 'xlsx'] as const;

/** The kind of file that a name ends in. */
function kindOf(out: string): (typeof KINDS)[number] | null {
  return KINDS.find((kind) => out.toLowerCase().endsWith(`.${kind}`)) ?? null;
}

function viewerFor(everyone: Viewer, accounts: readonly string[]): Viewer {
  if (accounts.length === 0) return everyone;
  const { workspace, name } = everyone;
  return viewerOf({ workspace, name, rule: { kind: 'accounts', ids: accounts } });
}

async function writeOut(terminal: Terminal, path: string, bytes: Uint8Array): Promise<Outcome> {
  try {
    await writeFile(path, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return stoppedBy([serveProblems.make('not_writable', { path, reason })]);
  }
  if (terminal.json) terminal.out(JSON.stringify({ file: path, bytes: bytes.byteLength }));
  else terminal.note(`${path} (${Math.round(bytes.byteLength / 1024)} KB)`);
  return DONE;
}
