import type { EditorState } from './editor-state.ts';

/** Id of the page before (-1) or after (1) the shown one; null at the ends. */
export function neighbourPage({ document, page }: EditorState, by: -1 | 1): string | null {
  const at = document.pages.findIndex(({ id }) => id === page);
  return document.pages[at + by]?.id ?? null;
}
