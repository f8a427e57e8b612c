import { IconSelectAll } from '@tabler/icons-react';
import { shownPage } from '../state/editor-state.ts';
import { chosen } from '../state/select.ts';
import type { Command } from './command.ts';

export const chooseAll: Command = {
  id: 'choose-all',
  word: 'chooseAll',
  icon: IconSelectAll,
  keys: ['mod+A'],
  isPossible: (state) => shownPage(state).blocks.length > 0,
  run: (state) =>
    chosen(
      state,
      shownPage(state).blocks.map(({ id }) => id),
    ),
};
