import type { Command } from '../command.ts';
import { readContentFolder } from '../content-folder.ts';
import { runJob } from '../run-job.ts';
import { stoppedBy, withApp } from '../with-app.ts';
import { printChanges } from './diff.ts';

/** `rapport apply ./content`: files become what readers see, each as a further revision. */
export const applyCommand: Command = {
  name: 'apply',
  summary: {
    en: 'write files into the workspace; earlier revisions stay',
    'pt-BR': 'gravar arquivos no espaço de trabalho; as revisões anteriores ficam',
    es: 'escribir archivos en el espacio de trabajo; las revisiones anteriores quedan',
  },
  declare: (command) => command.argument('<folder>', 'a folder that export wrote'),
  run: (terminal, [folder = '']) =>
    withApp(terminal, async (app) => {
      const files = await readContentFolder(folder);
      if (!files.ok) return files;
      const by = { locale: terminal.locale, viewer: app.viewer };
      const applied = await app.content.apply(files.value, by);
      if (!applied.ok) return applied;
      const { changes, problems, job } = applied.value;
      printChanges(changes, terminal);
      const built = job === null ? { ok: true as const } : await runJob(app, job, terminal);
      return problems.length > 0 ? stoppedBy(problems) : built;
    }),
};
