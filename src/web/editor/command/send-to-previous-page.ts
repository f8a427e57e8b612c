import { IconArrowBarToUp } from '@tabler/icons-react';
import { sendToPage } from '../change/blocks.ts';
import { changed } from '../state/history.ts';
import { neighbourPage } from '../state/neighbour-page.ts';
import { chosen, turnedTo } from '../state/select.ts';
import type { Command } from './command.ts';

export const sendToPreviousPage: Command = {
  id: 'send-to-previous-page',
  word: 'sendToPreviousPage',
  icon: IconArrowBarToUp,
  keys: ['mod+alt+ArrowUp'],
  isPossible: (state) => state.selection.length > 0 && neighbourPage(state, -1) !== null,
  run(state) {
    const to = neighbourPage(state, -1);
    if (to === null) return state;
    const { page, selection } = state;
    const sent = changed(state, sendToPage(state.document, { page, ids: selection }, to));
    return chosen(turnedTo(sent, to), selection);
  },
};
