import { IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CSSProperties, MouseEvent } from 'react';
import type { Block } from '../../../report/schema.ts';
import { fillWord, useLocale } from '../../words/words.tsx';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { kindName } from '../kind/kind-words.ts';
import { chosen, stretched, toggled } from '../state/select.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { LiveBlock } from './live-block.tsx';
import { useDragBlock } from './use-drag-block.ts';
import { useResizeBlock } from './use-resize-block.ts';

/** A block on the page: chosen by a click or the keyboard, dragged by its head, pulled at its right edge. */
export function BlockFrame({ block }: { block: Block }) {
  const words = useEditorWords();
  const locale = useLocale();
  const { state, update } = useEditorParts();
  const frame = useRef<HTMLElement>(null);
  const head = useRef<HTMLElement>(null);
  const edge = useDragBlock(block.id, { block: frame, handle: head });
  const isChosen = state.selection.includes(block.id);
  const isLast = state.selection.at(-1) === block.id;
  useEffect(() => {
    if (isLast) frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isLast]);
  const kind = kindName(block.kind, locale);
  const title = block.title?.[locale] || words.untitled;
  const choose = (event: MouseEvent): void => {
    if (event.shiftKey) update((before) => stretched(before, block.id));
    else if (event.metaKey || event.ctrlKey) update((before) => toggled(before, block.id));
    else update((before) => chosen(before, [block.id]));
  };
  return (
    <section
      ref={frame}
      className={css['frame']}
      style={{ '--span': block.width } as CSSProperties}
      data-editor-block={block.id}
      data-chosen={isChosen || undefined}
      data-edge={edge ?? undefined}
      data-waived={block.id in state.document.waived || undefined}
    >
      <header ref={head} className={css['frameHead']} title={fillWord(words.dragBlock, { title })}>
        <IconGripVertical size={15} stroke={1.8} aria-hidden="true" />
        <button
          type="button"
          className={css['frameTitle']}
          aria-pressed={isChosen}
          aria-label={fillWord(words.blockName, { kind, title })}
          onClick={choose}
        >
          {title}
        </button>
        <span className={css['frameKind']}>{kind}</span>
      </header>
      {/* Choosing by a click anywhere is for the mouse; the keyboard has the title. */}
      <div className={css['frameBody']} onMouseDown={choose} role="presentation">
        <LiveBlock block={block} />
      </div>
      <ResizeHandle block={block} title={title} />
    </section>
  );
}

function ResizeHandle({ block, title }: { block: Block; title: string }) {
  const words = useEditorWords();
  const handlers = useResizeBlock(block.id, block.width);
  return (
    <button
      type="button"
      className={css['resize']}
      aria-label={fillWord(words.resizeBlock, { title, width: block.width })}
      {...handlers}
    />
  );
}
