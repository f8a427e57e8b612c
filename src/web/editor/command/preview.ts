import { IconEye } from '@tabler/icons-react';
import type { Command } from './command.ts';

export const preview: Command = {
  id: 'preview',
  word: 'preview',
  icon: IconEye,
  keys: ['mod+alt+P'],
  isPossible: () => true,
  run(state, shell) {
    shell.preview();
    return state;
  },
};
