import { IconTrash } from '@tabler/icons-react';
import { removeBlocks } from '../change/blocks.ts';
import { changed } from '../state/history.ts';
import type { Command } from './command.ts';

export const remove: Command = {
  id: 'remove',
  word: 'remove',
  icon: IconTrash,
  keys: ['Delete', 'Backspace'],
  isPossible: ({ selection }) => selection.length > 0,
  run: (state) => changed(state, removeBlocks(state.document, state.page, state.selection)),
};
