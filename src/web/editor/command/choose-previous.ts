import { IconArrowUpLeft } from '@tabler/icons-react';
import { shownPage } from '../state/editor-state.ts';
import { stepped } from '../state/select.ts';
import type { Command } from './command.ts';

export const choosePrevious: Command = {
  id: 'choose-previous',
  word: 'choosePrevious',
  icon: IconArrowUpLeft,
  keys: ['ArrowUp', 'ArrowLeft'],
  isPossible: (state) => shownPage(state).blocks.length > 0,
  run: (state) => stepped(state, -1),
};
