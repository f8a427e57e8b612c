import { IconFilePlus } from '@tabler/icons-react';
import { addPage as withNewPage } from '../change/pages.ts';
import { changed } from '../state/history.ts';
import { turnedTo } from '../state/select.ts';
import { NEW_PAGE } from '../words/new-page.ts';
import type { Command } from './command.ts';

export const addPage: Command = {
  id: 'add-page',
  word: 'addPage',
  icon: IconFilePlus,
  keys: ['mod+Enter'],
  isPossible: () => true,
  run(state) {
    const { document, page } = withNewPage(state.document, state.page, NEW_PAGE);
    return turnedTo(changed(state, document), page);
  },
};
