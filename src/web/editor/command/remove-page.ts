import { IconFileX } from '@tabler/icons-react';
import { removePage as withoutPage } from '../change/pages.ts';
import { changed } from '../state/history.ts';
import type { Command } from './command.ts';

export const removePage: Command = {
  id: 'remove-page',
  word: 'removePage',
  icon: IconFileX,
  keys: [],
  isPossible: ({ document }) => document.pages.length > 1,
  run: (state) => changed(state, withoutPage(state.document, state.page)),
};
