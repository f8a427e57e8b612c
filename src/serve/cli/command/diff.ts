import type { Locale } from '../../../base/locale.ts';
import type { ContentChange } from '../../app/content/compare-content.ts';
import type { Command, Terminal } from '../command.ts';
import { readContentFolder } from '../content-folder.ts';
import { printed, withApp } from '../with-app.ts';

/** `rapport diff ./content`: what `apply` would change. */
export const diffCommand: Command = {
  name: 'diff',
  summary: {
    en: 'compare files with what is here',
    'pt-BR': 'comparar arquivos com o que há aqui',
    es: 'comparar archivos con lo que hay aquí',
  },
  declare: (command) => command.argument('<folder>', 'a folder that export wrote'),
  run: (terminal, [folder = '']) =>
    withApp(terminal, async (app) => {
      const files = await readContentFolder(folder);
      if (!files.ok) return files;
      return printed(await app.content.compare(files.value), (changes) =>
        printChanges(changes, terminal),
      );
    }),
};

/** Differences shown of one file. */
const MOST_PLACES = 20;

/** One line for each file that is not the same, and the places inside it that differ. */
export function printChanges(changes: readonly ContentChange[], terminal: Terminal): void {
  if (terminal.json) return terminal.out(JSON.stringify(changes, null, 2));
  const differ = changes.filter(({ kind }) => kind !== 'same');
  if (differ.length === 0) return terminal.out(NOTHING[terminal.locale]);
  for (const { path, kind, places } of differ) {
    terminal.out(`${SIGN[kind]} ${path}`);
    for (const place of places.slice(0, MOST_PLACES)) terminal.out(`    ${place}`);
    const more = places.length - MOST_PLACES;
    if (more > 0) terminal.out(`    … ${more}`);
  }
}

const SIGN: Record<ContentChange['kind'], string> = {
  added: '+',
  changed: '~',
  same: ' ',
  missing: '?',
};

const NOTHING: Record<Locale, string> = {
  en: 'nothing differs',
  'pt-BR': 'nada difere',
  es: 'nada difiere',
};
