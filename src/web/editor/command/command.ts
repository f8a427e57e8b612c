import type { Icon } from '@tabler/icons-react';
import type { EditorState } from '../state/editor-state.ts';
import type { EditorWords } from '../words/en.ts';

/** What a command may ask of the page around the document. */
export type EditorDialog = 'palette' | 'publish' | 'history' | 'updates' | 'keys' | 'add';
export type EditorShell = {
  open(dialog: EditorDialog): void;
  /** Opens the report as its readers would see the draft. */
  preview(): void;
};

/** One thing that can be done: the menu, the shortcut and the palette use the same. */
export type Command = {
  id: string;
  word: keyof EditorWords;
  icon: Icon;
  /** Shortcuts as Mantine writes them; the first one is shown. */
  keys: readonly string[];
  isPossible(state: EditorState): boolean;
  run(state: EditorState, shell: EditorShell): EditorState;
};
