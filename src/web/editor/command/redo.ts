import { IconArrowForwardUp } from '@tabler/icons-react';
import { redone } from '../state/history.ts';
import type { Command } from './command.ts';

export const redo: Command = {
  id: 'redo',
  word: 'redo',
  icon: IconArrowForwardUp,
  keys: ['mod+shift+Z', 'mod+Y'],
  isPossible: ({ future }) => future.length > 0,
  run: redone,
};
