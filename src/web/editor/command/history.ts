import { IconHistory } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const history: Command = {
  id: 'history',
  word: 'history',
  icon: IconHistory,
  keys: ['mod+alt+H'],
  isPossible: () => true,
  run(state, shell) {
    shell.open('history');
    return state;
  },
};
