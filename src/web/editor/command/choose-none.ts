import { IconDeselect } from '@tabler/icons-react';
import { chosen } from '../state/select.ts';
import type { Command } from './command.ts';

export const chooseNone: Command = {
  id: 'choose-none',
  word: 'chooseNone',
  icon: IconDeselect,
  keys: ['Escape'],
  isPossible: ({ selection }) => selection.length > 0,
  run: (state) => chosen(state, []),
};
