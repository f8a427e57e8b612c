import { IconChevronsLeft } from '@tabler/icons-react';
import { movePage } from '../change/pages.ts';
import { changed } from '../state/history.ts';
import { neighbourPage } from '../state/neighbour-page.ts';
import type { Command } from './command.ts';

export const movePageEarlier: Command = {
  id: 'move-page-earlier',
  word: 'movePageEarlier',
  icon: IconChevronsLeft,
  keys: ['mod+PageUp'],
  isPossible: (state) => neighbourPage(state, -1) !== null,
  run: (state) => changed(state, movePage(state.document, state.page, -1)),
};
