import { IconSend } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const publish: Command = {
  id: 'publish',
  word: 'publish',
  icon: IconSend,
  keys: ['mod+S'],
  isPossible: () => true,
  run(state, shell) {
    shell.open('publish');
    return state;
  },
};
