import { IconArrowUp } from '@tabler/icons-react';
import { nudgeBlocks } from '../change/blocks.ts';
import { changed } from '../state/history.ts';
import type { EditorState } from '../state/editor-state.ts';
import type { Command } from './command.ts';

export const moveEarlier: Command = {
  id: 'move-earlier',
  word: 'moveEarlier',
  icon: IconArrowUp,
  keys: ['alt+ArrowUp', 'alt+ArrowLeft'],
  isPossible: (state) => state.selection.length > 0 && moved(state) !== state.document,
  run: (state) => changed(state, moved(state)),
};

function moved({ document, page, selection }: EditorState): EditorState['document'] {
  return nudgeBlocks(document, { page, ids: selection }, -1);
}
