import { IconPlus } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const addBlock: Command = {
  id: 'add-block',
  word: 'addBlock',
  icon: IconPlus,
  keys: ['mod+B'],
  isPossible: () => true,
  run(state, shell) {
    shell.open('add');
    return state;
  },
};
