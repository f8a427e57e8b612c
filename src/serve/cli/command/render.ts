import { writeFile } from 'node:fs/promises';
import { isLocale } from '../../../base/locale.ts';
import type { Viewer } from '../../../base/viewer.ts';
import { viewerOf } from '../../../base/viewer.ts';
import type { Reading } from '../../../report/schema.ts';
import type { App } from '../../app/app.ts';
import { serveProblems } from '../../problems.ts';
import { collect, DONE, listOption, textOption } from '../command.ts';
import type { Command, Outcome, Terminal } from '../command.ts';
import { badArgument, parseComparisons, parseFilters, parsePeriod } from '../parse-filter.ts';
import { stoppedBy, withApp } from '../with-app.ts';

/** `rapport render exec_monthly --out review.pdf --locale pt-BR`: a report as PDF, as any reader would get it. */
export const renderCommand: Command = {
  name: 'render',
  summary: {
    en: 'write a report as PDF',
    'pt-BR': 'gravar um relatório em PDF',
    es: 'escribir un informe en PDF',
  },
  declare: (command) =>
    command
      .argument('<template>', 'report, e.g. exec_monthly')
      .requiredOption('--out <file>', 'file to write')
      .option('--paper <paper>', 'a4 or letter', 'a4')
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
    const paper = textOption(options, 'paper') ?? 'a4';
    if (paper !== 'a4' && paper !== 'letter')
      return stoppedBy([badArgument('--paper', 'a4, letter')]);
    const locale = isLocale(terminal.locale) ? terminal.locale : 'en';
    const reading: Reading = {
      period: parsed === null ? null : parsed.value,
      compare: compare === null ? null : compared.value,
      filters: filters.value,
      locale,
    };
    const place = { template: args[0] ?? '', paper } as const;
    return withApp(terminal, async (app) => {
      const made = await app.reports.pdf(
        place,
        reading,
        viewerFor(app, listOption(options, 'onlyAccount')),
      );
      if (!made.ok) return made;
      return writeOut(terminal, textOption(options, 'out') ?? '', made.value.bytes);
    });
  },
};

function viewerFor(app: App, accounts: readonly string[]): Viewer {
  if (accounts.length === 0) return app.viewer;
  const { workspace, name } = app.viewer;
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
