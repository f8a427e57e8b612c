import { pickLocale } from '../../../base/locale.ts';
import { collect, listOption, textOption } from '../command.ts';
import type { Command } from '../command.ts';
import { parseFilters, parsePeriod } from '../parse-filter.ts';
import { textTable } from '../text-table.ts';
import { printed, withApp } from '../with-app.ts';

/** `rapport explain nrr --period 2025`: formula, parts, rows counted, policies, sources and their time. */
export const explainCommand: Command = {
  name: 'explain',
  summary: {
    en: 'explain one number: formula, parts, rows, sources',
    'pt-BR': 'explicar um número: fórmula, partes, linhas, fontes',
    es: 'explicar un número: fórmula, partes, filas, fuentes',
  },
  declare: (command) =>
    command
      .argument('<kpi>', 'KPI id, e.g. nrr')
      .option(
        '--period <period>',
        '2025, 2025-Q2, 2025-06, last-month, 2025-01-01..2025-03-31',
        'last-month',
      )
      .option('--filter <filter>', 'dimension=member,member (repeatable)', collect),
  async run(terminal, args, options) {
    const period = parsePeriod(textOption(options, 'period') ?? 'last-month');
    const filters = parseFilters(listOption(options, 'filter'));
    if (!period.ok) return period;
    if (!filters.ok) return filters;
    return withApp(terminal, async (app) => {
      const kpi = args[0] ?? '';
      const locale = pickLocale(terminal.locale);
      const request = { kpi, period: period.value, filters: filters.value, locale };
      return printed(await app.reports.explain(request, app.viewer), (value) => {
        if (terminal.json) return terminal.out(JSON.stringify(value, null, 2));
        terminal.out(`${value.name}: ${value.value.value ?? `— ${value.value.reason ?? ''}`}`);
        terminal.out(`${value.formula}\n= ${value.expression}\n`);
        const rows = value.parts.map((part) => [
          part.name,
          part.value ?? '—',
          String(part.rows ?? ''),
          String(part.accounts ?? ''),
          `${part.from ?? ''} – ${part.to ?? ''}`,
          part.entities.join(', '),
        ]);
        terminal.out(textTable(['part', 'value', 'rows', 'accounts', 'period', 'from'], rows));
        for (const source of value.sources) terminal.out(`${source.title}: ${source.syncedAt}`);
      });
    });
  },
};
