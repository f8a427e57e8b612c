import type { KeyboardEvent, PointerEvent } from 'react';
import { COLUMNS, patchBlocks, withWidth } from '../change/blocks.ts';
import { useEditorParts } from '../editor-context.ts';
import { changed } from '../state/history.ts';

type Handlers = {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** The right edge of a block, pulled to a column of the page or moved by the arrow keys. One pull is one step back. */
export function useResizeBlock(id: string, width: number): Handlers {
  const { update } = useEditorParts();
  const setWidth = (columns: number): void =>
    update((state) => {
      const where = { page: state.page, ids: [id] };
      const document = patchBlocks(state.document, where, (block) => withWidth(block, columns));
      return changed(state, document, `width of ${id}`);
    });
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      event.preventDefault();
      // A pull after another one is a step of its own.
      update((state) => ({ ...state, merging: null }));
    },
    onPointerMove: (event) => {
      const handle = event.currentTarget;
      if (!handle.hasPointerCapture(event.pointerId)) return;
      const block = handle.closest('[data-editor-block]');
      const page = block?.parentElement;
      if (block == null || page == null) return;
      const column = page.getBoundingClientRect().width / COLUMNS;
      setWidth((event.clientX - block.getBoundingClientRect().left) / column);
    },
    onKeyDown: (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by === undefined || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      setWidth(width + by);
    },
  };
}
