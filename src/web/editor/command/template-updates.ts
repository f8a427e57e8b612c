import { IconRefresh } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const templateUpdates: Command = {
  id: 'template-updates',
  word: 'templateUpdates',
  icon: IconRefresh,
  keys: [],
  isPossible: ({ document }) => document.from !== null,
  run(state, shell) {
    shell.open('updates');
    return state;
  },
};
