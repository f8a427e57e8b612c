import type { Problem } from '../../../base/problem.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { stoppedBy, withApp } from '../with-app.ts';
import { readJson } from './import.ts';

/** `rapport check`: what the data can fill now; with files, whether each document (report, mapping, brand) is sound. */
export const checkCommand: Command = {
  name: 'check',
  summary: {
    en: 'check the model and documents against the data',
    'pt-BR': 'conferir o modelo e os documentos contra os dados',
    es: 'verificar el modelo y los documentos contra los datos',
  },
  declare: (command) =>
    command.argument('[document...]', 'report, mapping or brand documents (JSON)'),
  run: (terminal, args) =>
    withApp(terminal, async (app) => {
      const problems: Problem[] = [];
      for (const file of args) {
        const document = await readJson(file);
        const checked = document.ok ? await app.check(document.value, file) : document;
        problems.push(...(checked.ok ? checked.warnings : checked.problems));
      }
      if (problems.length > 0) return stoppedBy(problems);
      const cards = app.reports.kpis(terminal.locale);
      if (terminal.json) terminal.out(JSON.stringify(cards, null, 2));
      else
        terminal.out(
          textTable(
            ['KPI', '', ''],
            cards.map((card) => [card.id, card.status, card.missing.join(', ')]),
          ),
        );
      return { ok: true };
    }),
};
