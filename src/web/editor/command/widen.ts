import { IconArrowAutofitWidth } from '@tabler/icons-react';
import { patchBlocks, withWidth } from '../change/blocks.ts';
import type { EditorState } from '../state/editor-state.ts';
import { changed } from '../state/history.ts';
import type { Command } from './command.ts';

export const widen: Command = {
  id: 'widen',
  word: 'widen',
  icon: IconArrowAutofitWidth,
  keys: ['shift+alt+ArrowRight'],
  isPossible: (state) => state.selection.length > 0 && resized(state) !== state.document,
  run: (state) => changed(state, resized(state)),
};

function resized({ document, page, selection }: EditorState): EditorState['document'] {
  return patchBlocks(document, { page, ids: selection }, (block) =>
    withWidth(block, block.width + 1),
  );
}
