import { useCallback, useMemo, useRef, useState } from 'react';
import type { Document } from '../../report/schema.ts';
import type { Command, EditorShell } from './command/command.ts';
import { openEditor } from './state/editor-state.ts';
import type { EditorState } from './state/editor-state.ts';
import { changed } from './state/history.ts';

export type Editor = {
  state: EditorState;
  /** Any step from one state to the next. */
  update: (step: (state: EditorState) => EditorState) => void;
  /** A change of the document; steps of one name that follow one another are undone together. */
  change: (step: (document: Document) => Document, merging?: string) => void;
  run: (command: Command) => void;
};

/**
 * The editor's state over a document, and the ways to change it. Steps are taken outside of rendering, each on the
 * state that the one before has left: a command may open a dialog, which a reducer may not.
 */
export function useEditor(document: Document, shell: EditorShell): Editor {
  const [state, setState] = useState(() => openEditor(document));
  const current = useRef(state);
  const update = useCallback((step: (state: EditorState) => EditorState) => {
    current.current = step(current.current);
    setState(current.current);
  }, []);
  const change = useCallback(
    (step: (document: Document) => Document, merging?: string) =>
      update((before) => changed(before, step(before.document), merging ?? null)),
    [update],
  );
  const run = useCallback(
    (command: Command) =>
      update((before) => (command.isPossible(before) ? command.run(before, shell) : before)),
    [update, shell],
  );
  return useMemo(() => ({ state, update, change, run }), [state, update, change, run]);
}
