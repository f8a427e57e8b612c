import { IconChevronRight } from '@tabler/icons-react';
import { neighbourPage } from '../state/neighbour-page.ts';
import { turnedTo } from '../state/select.ts';
import type { Command } from './command.ts';

export const nextPage: Command = {
  id: 'next-page',
  word: 'nextPage',
  icon: IconChevronRight,
  keys: ['PageDown'],
  isPossible: (state) => neighbourPage(state, 1) !== null,
  run: (state) => turnedTo(state, neighbourPage(state, 1) ?? state.page),
};
