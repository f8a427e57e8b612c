import { IconCommand } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const openPalette: Command = {
  id: 'open-palette',
  word: 'openPalette',
  icon: IconCommand,
  keys: ['mod+K'],
  isPossible: () => true,
  run(state, shell) {
    shell.open('palette');
    return state;
  },
};
