import { IconBrush } from '@tabler/icons-react';
import { chosenBlocks } from '../state/editor-state.ts';
import type { Command } from './command.ts';

export const copyStyle: Command = {
  id: 'copy-style',
  word: 'copyStyle',
  icon: IconBrush,
  keys: ['mod+alt+C'],
  isPossible: ({ selection }) => selection.length === 1,
  run: (state) => ({ ...state, style: chosenBlocks(state)[0] ?? state.style }),
};
