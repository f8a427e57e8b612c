import type { EditorState } from './editor-state.ts';
import { shownPage } from './editor-state.ts';

/** Chooses blocks of the shown page; typing that follows is a new step. */
export function chosen(state: EditorState, ids: readonly string[]): EditorState {
  return { ...state, selection: ids, merging: null };
}

/** Adds a block to the choice, or takes it out. */
export function toggled(state: EditorState, id: string): EditorState {
  const { selection } = state;
  return chosen(
    state,
    selection.includes(id) ? selection.filter((each) => each !== id) : [...selection, id],
  );
}

/** Everything from the last chosen block to this one. */
export function stretched(state: EditorState, id: string): EditorState {
  const ids = shownPage(state).blocks.map((block) => block.id);
  const from = ids.indexOf(state.selection.at(-1) ?? id);
  const to = ids.indexOf(id);
  if (from === -1 || to === -1) return chosen(state, [id]);
  const between = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  const others = state.selection.filter((each) => !between.includes(each));
  return chosen(state, [...others, ...(from <= to ? between : between.toReversed())]);
}

/** Another page; nothing is chosen on it. */
export function turnedTo(state: EditorState, page: string): EditorState {
  return { ...state, page, selection: [], merging: null };
}

/** The block before (-1) or after (1) the last chosen one is chosen in its place. */
export function stepped(state: EditorState, by: -1 | 1): EditorState {
  const ids = shownPage(state).blocks.map((block) => block.id);
  const last = state.selection.at(-1);
  const at = last === undefined ? (by === 1 ? -1 : ids.length) : ids.indexOf(last);
  const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
  return next === undefined ? state : chosen(state, [next]);
}
