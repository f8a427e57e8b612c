import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale } from '../../words/words.tsx';
import { addPage } from '../command/add-page.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { turnedTo } from '../state/select.ts';
import { useEditorWords } from '../words/use-editor-words.ts';

/** The pages of the report: which one is shown, and a new one. */
export function PageTabs() {
  const words = useEditorWords();
  const locale = useLocale();
  const { state, update, run } = useEditorParts();
  return (
    <nav className={css['tabs']} aria-label={words.pages}>
      {state.document.pages.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={css['tab']}
          aria-current={id === state.page ? 'page' : undefined}
          onClick={() => update((before) => turnedTo(before, id))}
        >
          {title[locale] || words.untitled}
        </button>
      ))}
      <Tooltip label={words.addPage}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.addPage}
          onClick={() => run(addPage)}
        >
          <IconPlus size={17} stroke={1.8} />
        </ActionIcon>
      </Tooltip>
    </nav>
  );
}
