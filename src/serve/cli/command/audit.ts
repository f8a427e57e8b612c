import { fail } from '../../../base/problem.ts';
import { serveProblems } from '../../problems.ts';
import { DONE } from '../command.ts';
import type { Command } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { textTable } from '../text-table.ts';
import { withApp } from '../with-app.ts';

/** Entries that a list shows. */
const SHOWN = 50;

/** `rapport audit list`, `rapport audit verify`: what was done by whom, and whether that is whole. */
export const auditCommand: Command = {
  name: 'audit',
  summary: {
    en: 'list what was done by whom, or verify that nothing of it was changed',
    'pt-BR': 'listar o que foi feito e por quem, ou verificar que nada disso foi alterado',
    es: 'listar qué se hizo y quién lo hizo, o verificar que nada de eso se cambió',
  },
  declare: (command) => command.argument('<action>', 'list, verify'),
  run: (terminal, [action = '']) =>
    withApp(terminal, async ({ people: { audit } }) => {
      if (action === 'list') {
        const rows = await audit.read(null, SHOWN);
        const cells = rows.map(({ number, at, actor, event, target }) => [
          String(number),
          at,
          actor ?? '—',
          event,
          target ?? '',
        ]);
        const text = textTable(['number', 'at', 'who', 'event', 'target'], cells);
        terminal.out(terminal.json ? JSON.stringify(rows, null, 2) : text);
        return DONE;
      }
      if (action !== 'verify') return fail(badArgument('action', 'list, verify'));
      const { entries, head, broken } = await audit.verify();
      if (broken !== null)
        return fail(serveProblems.make('audit_broken', { number: String(broken) }));
      terminal.out(terminal.json ? JSON.stringify({ entries, head }) : `✓ ${entries} ${head}`);
      return DONE;
    }),
};
