import { IconArrowBackUp } from '@tabler/icons-react';
import { undone } from '../state/history.ts';
import type { Command } from './command.ts';

export const undo: Command = {
  id: 'undo',
  word: 'undo',
  icon: IconArrowBackUp,
  keys: ['mod+Z'],
  isPossible: ({ past }) => past.length > 0,
  run: undone,
};
