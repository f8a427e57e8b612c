import type { SourceView } from '../../../serve/schema.ts';
import type { WordKey } from '../../words/en.ts';

export type SourceStatus = { word: WordKey; tone: 'good' | 'bad' | 'busy' | 'none' };

/** How a source stands, in one word: what a person must do something about comes first. */
export function sourceStatus({ state, job, syncedAt, problems }: SourceView): SourceStatus {
  if (state === 'removed') return { word: 'sourceRemoved', tone: 'none' };
  if (job !== null) return { word: 'sourceRunning', tone: 'busy' };
  if (state === 'reconnect') return { word: 'sourceReconnectNeeded', tone: 'bad' };
  if (problems.some(({ severity }) => severity === 'error'))
    return { word: 'sourceFailed', tone: 'bad' };
  if (state === 'paused') return { word: 'sourcePaused', tone: 'none' };
  return syncedAt === null
    ? { word: 'sourceNever', tone: 'none' }
    : { word: 'sourceReady', tone: 'good' };
}
