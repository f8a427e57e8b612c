import { addBlock } from './add-block.ts';
import { addPage } from './add-page.ts';
import { chooseAll } from './choose-all.ts';
import { chooseNext } from './choose-next.ts';
import { chooseNone } from './choose-none.ts';
import { choosePrevious } from './choose-previous.ts';
import type { Command } from './command.ts';
import { copyStyle } from './copy-style.ts';
import { duplicate } from './duplicate.ts';
import { history } from './history.ts';
import { moveEarlier } from './move-earlier.ts';
import { moveLater } from './move-later.ts';
import { movePageEarlier } from './move-page-earlier.ts';
import { movePageLater } from './move-page-later.ts';
import { narrow } from './narrow.ts';
import { nextPage } from './next-page.ts';
import { openPalette } from './open-palette.ts';
import { pasteStyle } from './paste-style.ts';
import { preview } from './preview.ts';
import { previousPage } from './previous-page.ts';
import { publish } from './publish.ts';
import { redo } from './redo.ts';
import { remove } from './remove.ts';
import { removePage } from './remove-page.ts';
import { sendToNextPage } from './send-to-next-page.ts';
import { sendToPreviousPage } from './send-to-previous-page.ts';
import { showKeys } from './show-keys.ts';
import { templateUpdates } from './template-updates.ts';
import { undo } from './undo.ts';
import { widen } from './widen.ts';

/** Everything that can be done, by what it is done to. Adding one is a file beside this one and a line here. */
export const COMMANDS: Readonly<
  Record<'block' | 'page' | 'report' | 'choice', readonly Command[]>
> = {
  block: [
    addBlock,
    duplicate,
    remove,
    moveEarlier,
    moveLater,
    widen,
    narrow,
    sendToPreviousPage,
    sendToNextPage,
    copyStyle,
    pasteStyle,
  ],
  page: [addPage, removePage, movePageEarlier, movePageLater, previousPage, nextPage],
  report: [undo, redo, publish, preview, history, templateUpdates, openPalette, showKeys],
  choice: [chooseNext, choosePrevious, chooseAll, chooseNone],
};

/** The same as one list. */
export const ALL_COMMANDS: readonly Command[] = Object.values(COMMANDS).flat();
