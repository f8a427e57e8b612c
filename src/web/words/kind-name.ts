import type { WordKey, Words } from './en.ts';

const KINDS: Readonly<Record<string, WordKey>> = { demo: 'kindDemo', files: 'kindFiles' };

/** What a kind of source is called: our own kinds in the reader's words, vendors by their own name. */
export function kindName(words: Words, kind: string, name: string): string {
  const key = KINDS[kind];
  return key === undefined ? name : words[key];
}
