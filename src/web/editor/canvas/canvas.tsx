import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addBlock } from '../command/add-block.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { shownPage } from '../state/editor-state.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { BlockFrame } from './block-frame.tsx';

/** The page that is being written, on its twelve columns. */
export function Canvas() {
  const words = useEditorWords();
  const { state, run } = useEditorParts();
  const { blocks } = shownPage(state);
  return (
    <section className={css['canvas']} aria-label={words.canvas}>
      {blocks.length === 0 ? (
        <div className={css['empty']}>
          <p className={css['emptyTitle']}>{words.emptyPage}</p>
          <p className="muted">{words.emptyPageHint}</p>
        </div>
      ) : (
        <div className={css['grid']}>
          {blocks.map((block) => (
            <BlockFrame key={block.id} block={block} />
          ))}
        </div>
      )}
      <Button
        variant="default"
        className={css['add'] ?? ''}
        leftSection={<IconPlus size={17} stroke={1.8} />}
        onClick={() => run(addBlock)}
      >
        {words.addBlock}
      </Button>
    </section>
  );
}
