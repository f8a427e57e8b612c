import { IconKeyboard } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const showKeys: Command = {
  id: 'show-keys',
  word: 'showKeys',
  icon: IconKeyboard,
  keys: ['shift+?'],
  isPossible: () => true,
  run(state, shell) {
    shell.open('keys');
    return state;
  },
};
