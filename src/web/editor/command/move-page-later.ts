import { IconChevronsRight } from '@tabler/icons-react';
import { movePage } from '../change/pages.ts';
import { changed } from '../state/history.ts';
import { neighbourPage } from '../state/neighbour-page.ts';
import type { Command } from './command.ts';

export const movePageLater: Command = {
  id: 'move-page-later',
  word: 'movePageLater',
  icon: IconChevronsRight,
  keys: ['mod+PageDown'],
  isPossible: (state) => neighbourPage(state, 1) !== null,
  run: (state) => changed(state, movePage(state.document, state.page, 1)),
};
