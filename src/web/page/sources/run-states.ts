import type { RunView } from '../../../serve/schema.ts';
import type { WordKey } from '../../words/en.ts';

/** How a run ended, and the colour and mark that say so. */
export const RUN_STATES: Readonly<Record<RunView['status'], { word: WordKey; tone: string }>> = {
  running: { word: 'runRunning', tone: 'busy' },
  done: { word: 'runDone', tone: 'good' },
  failed: { word: 'runFailed', tone: 'bad' },
  cancelled: { word: 'runCancelled', tone: 'none' },
};
