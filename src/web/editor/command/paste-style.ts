import { IconPaint } from '@tabler/icons-react';
import { patchBlocks } from '../change/blocks.ts';
import { withStyleOf } from '../change/style.ts';
import { changed } from '../state/history.ts';
import type { Command } from './command.ts';

export const pasteStyle: Command = {
  id: 'paste-style',
  word: 'pasteStyle',
  icon: IconPaint,
  keys: ['mod+alt+V'],
  isPossible: ({ selection, style }) => selection.length > 0 && style !== null,
  run(state) {
    const { style } = state;
    if (style === null) return state;
    const where = { page: state.page, ids: state.selection };
    return changed(
      state,
      patchBlocks(state.document, where, (block) => withStyleOf(block, style)),
    );
  },
};
