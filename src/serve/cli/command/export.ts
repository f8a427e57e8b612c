import type { Command } from '../command.ts';
import { writeContentFolder } from '../content-folder.ts';
import { printed, withApp } from '../with-app.ts';

/** `rapport export ./content`: what people wrote here, as files that can be kept in git. */
export const exportCommand: Command = {
  name: 'export',
  summary: {
    en: 'write reports, mappings, policies and brand as files',
    'pt-BR': 'gravar relatórios, mapeamentos, políticas e marca como arquivos',
    es: 'escribir informes, asignaciones, políticas y marca como archivos',
  },
  declare: (command) => command.argument('<folder>', 'where the files are written'),
  run: (terminal, [folder = '']) =>
    withApp(terminal, async (app) => {
      const files = await app.content.read();
      if (files.ok) await writeContentFolder(folder, files.value);
      return printed(files, (written) => {
        const paths = written.map(({ path }) => path);
        terminal.out(terminal.json ? JSON.stringify(paths, null, 2) : paths.join('\n'));
      });
    }),
};
