import type { Block, Document, Page } from '../../../report/schema.ts';

/** What the editor holds: the document, where its writer is, and the way back. Plain data, never changed in place. */
export type EditorState = {
  document: Document;
  /** Id of the page that is shown. */
  page: string;
  /** Ids of the chosen blocks, all of the page that is shown, the last chosen one last. */
  selection: readonly string[];
  past: readonly Document[];
  future: readonly Document[];
  /** Changes that follow one another under the same name are one step of undoing: a text that is being typed. */
  merging: string | null;
  /** A block whose looks were copied. */
  style: Block | null;
};

/** The editor over a document as it was stored. */
export function openEditor(document: Document): EditorState {
  return {
    document,
    page: document.pages[0]?.id ?? '',
    selection: [],
    past: [],
    future: [],
    merging: null,
    style: null,
  };
}

/** The page that is shown; the first one where it has gone. */
export function shownPage({ document, page }: EditorState): Page {
  const shown = document.pages.find(({ id }) => id === page) ?? document.pages[0];
  if (shown === undefined) throw new Error('a document has a page');
  return shown;
}

/** The chosen blocks in the order of the page. */
export function chosenBlocks(state: EditorState): Block[] {
  return shownPage(state).blocks.filter(({ id }) => state.selection.includes(id));
}
