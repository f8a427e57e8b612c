import { IconChevronLeft } from '@tabler/icons-react';
import { neighbourPage } from '../state/neighbour-page.ts';
import { turnedTo } from '../state/select.ts';
import type { Command } from './command.ts';

export const previousPage: Command = {
  id: 'previous-page',
  word: 'previousPage',
  icon: IconChevronLeft,
  keys: ['PageUp'],
  isPossible: (state) => neighbourPage(state, -1) !== null,
  run: (state) => turnedTo(state, neighbourPage(state, -1) ?? state.page),
};
