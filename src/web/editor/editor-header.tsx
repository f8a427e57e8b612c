import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { fillWord, useLocale, useWords } from '../words/words.tsx';
import type { Command } from './command/command.ts';
import { history } from './command/history.ts';
import { openPalette } from './command/open-palette.ts';
import { preview } from './command/preview.ts';
import { publish } from './command/publish.ts';
import { redo } from './command/redo.ts';
import { showKeys } from './command/show-keys.ts';
import { templateUpdates } from './command/template-updates.ts';
import { undo } from './command/undo.ts';
import { writeKeys } from './dialog/write-keys.ts';
import { useEditorParts } from './editor-context.ts';
import css from './editor.module.css';
import type { EditorWords } from './words/en.ts';
import { useEditorWords } from './words/use-editor-words.ts';

/** The way back, the title, whether it is written, and what is done most. */
export function EditorHeader() {
  const words = useEditorWords();
  const common = useWords();
  const locale = useLocale();
  const { state, run } = useEditorParts();
  return (
    <header className={css['header']}>
      <Button
        component={Link}
        to="/reports"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={17} stroke={1.8} />}
      >
        {common.navReports}
      </Button>
      <h1 className={css['title']}>{state.document.title[locale] || words.untitled}</h1>
      <Status />
      <span className={css['gap']} />
      {[undo, redo, openPalette].map((command) => (
        <Tool key={command.id} command={command} />
      ))}
      <Button
        variant="default"
        leftSection={<preview.icon size={17} stroke={1.6} />}
        onClick={() => run(preview)}
      >
        {words.preview}
      </Button>
      <Button onClick={() => run(publish)}>{words.publish}</Button>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={words.more}>
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {[history, templateUpdates, showKeys].map((command) => (
            <Menu.Item
              key={command.id}
              disabled={!command.isPossible(state)}
              leftSection={<command.icon size={17} stroke={1.6} />}
              onClick={() => run(command)}
            >
              {words[command.word]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}

function Tool({ command }: { command: Command }) {
  const words = useEditorWords();
  const { state, run } = useEditorParts();
  const label = words[command.word];
  const keys = writeKeys(command.keys[0]);
  return (
    <Tooltip label={keys === '' ? label : `${label} · ${keys}`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={label}
        disabled={!command.isPossible(state)}
        onClick={() => run(command)}
      >
        <command.icon size={19} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

const STATES = {
  saved: 'saved',
  saving: 'saving',
  failed: 'saveFailed',
  conflict: 'saveFailed',
} as const satisfies Record<string, keyof EditorWords>;

/** Whether the draft is written, whether readers see it, and what is wrong inside it. */
function Status() {
  const words = useEditorWords();
  const { saving } = useEditorParts();
  const { report, problems } = saving.draft;
  const isPublished = saving.status === 'saved' && report.published !== null && !report.hasChanges;
  return (
    <output className={css['status']} data-state={saving.status}>
      {isPublished ? words.savedPublished : words[STATES[saving.status]]}
      {saving.status === 'failed' ? (
        <span title={words.saveFailedHint}> · {words.saveFailedHint}</span>
      ) : null}
      {problems.length === 0 ? null : (
        <span className={css['problems']} title={problems.map((each) => each.message).join('\n')}>
          {fillWord(words.problems, { count: problems.length })}
        </span>
      )}
    </output>
  );
}
