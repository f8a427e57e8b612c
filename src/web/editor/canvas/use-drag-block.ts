import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { Edge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { dropBlocks } from '../change/blocks.ts';
import { useEditorParts } from '../editor-context.ts';
import { changed } from '../state/history.ts';
import { chosen } from '../state/select.ts';

type Elements = {
  block: RefObject<HTMLElement | null>;
  handle: RefObject<HTMLElement | null>;
};

/**
 * Makes a block something to drag and to drop on. A chosen block takes the other chosen ones along. Gives the edge at
 * which what is dragged would fall; null while nothing would.
 */
export function useDragBlock(id: string, { block, handle }: Elements): Edge | null {
  const { update } = useEditorParts();
  const [edge, setEdge] = useState<Edge | null>(null);
  useEffect(() => {
    const element = block.current;
    if (element === null) return undefined;
    return combine(
      draggable({
        element,
        ...(handle.current === null ? {} : { dragHandle: handle.current }),
        getInitialData: () => ({ block: id }),
        onDragStart: () =>
          update((state) => (state.selection.includes(id) ? state : chosen(state, [id]))),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          typeof source.data['block'] === 'string' && source.data['block'] !== id,
        getData: ({ input }) =>
          attachClosestEdge(
            { block: id },
            { element, input, allowedEdges: ['left', 'right', 'top', 'bottom'] },
          ),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self }) => {
          const at = extractClosestEdge(self.data);
          setEdge(null);
          const side = at === 'left' || at === 'top' ? 'before' : 'after';
          update((state) =>
            changed(
              state,
              dropBlocks(
                state.document,
                { page: state.page, ids: state.selection },
                { target: id, side },
              ),
            ),
          );
        },
      }),
    );
  }, [id, block, handle, update]);
  return edge;
}
