import type { StreamRun } from '../../../land/schema.ts';
import type { WordKey, Words } from '../../words/en.ts';
import { fillWord } from '../../words/words.tsx';

type Drift = StreamRun['drift'][number];

const WORDS: Readonly<Record<Drift['kind'], WordKey>> = {
  column_added: 'driftAdded',
  column_missing: 'driftMissing',
  type_widened: 'driftWidened',
  key_changed: 'driftKey',
};

/** A change of a source's columns in words. */
export function driftText(words: Words, { kind, column, from, to }: Drift): string {
  return fillWord(words[WORDS[kind]], { column, from: from ?? '', to: to ?? '' });
}
