import { IconCopyPlus } from '@tabler/icons-react';
import { duplicateBlocks } from '../change/blocks.ts';
import { changed } from '../state/history.ts';
import { chosen } from '../state/select.ts';
import type { Command } from './command.ts';

export const duplicate: Command = {
  id: 'duplicate',
  word: 'duplicate',
  icon: IconCopyPlus,
  keys: ['mod+D'],
  isPossible: ({ selection }) => selection.length > 0,
  run(state) {
    const { document, ids } = duplicateBlocks(state.document, state.page, state.selection);
    return chosen(changed(state, document), ids);
  },
};
