import { IconArrowDownRight } from '@tabler/icons-react';
import { shownPage } from '../state/editor-state.ts';
import { stepped } from '../state/select.ts';
import type { Command } from './command.ts';

export const chooseNext: Command = {
  id: 'choose-next',
  word: 'chooseNext',
  icon: IconArrowDownRight,
  keys: ['ArrowDown', 'ArrowRight'],
  isPossible: (state) => shownPage(state).blocks.length > 0,
  run: (state) => stepped(state, 1),
};
