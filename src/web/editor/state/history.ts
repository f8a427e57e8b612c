import type { Document } from '../../../report/schema.ts';
import type { EditorState } from './editor-state.ts';

/** Writes a document over the present one, as a step that can be undone. The same document is no step. */
export function changed(
  state: EditorState,
  document: Document,
  merging: string | null = null,
): EditorState {
  if (document === state.document) return state;
  const joins = merging !== null && merging === state.merging;
  return settled({
    ...state,
    document,
    past: joins ? state.past : [...state.past, state.document],
    future: [],
    merging,
  });
}

/** One step back. There is no limit to how many. */
export function undone(state: EditorState): EditorState {
  const before = state.past.at(-1);
  if (before === undefined) return state;
  return settled({
    ...state,
    document: before,
    past: state.past.slice(0, -1),
    future: [state.document, ...state.future],
    merging: null,
  });
}

/** The step that was undone last, done again. */
export function redone(state: EditorState): EditorState {
  const [next, ...later] = state.future;
  if (next === undefined) return state;
  return settled({
    ...state,
    document: next,
    past: [...state.past, state.document],
    future: later,
    merging: null,
  });
}

/** The writer stays where they are as far as that is still there. */
function settled(state: EditorState): EditorState {
  const { pages } = state.document;
  const shown = pages.find(({ id }) => id === state.page) ?? pages[0];
  const ids = new Set(shown?.blocks.map(({ id }) => id));
  return {
    ...state,
    page: shown?.id ?? '',
    selection: state.selection.filter((id) => ids.has(id)),
  };
}
