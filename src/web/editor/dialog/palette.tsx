import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { COMMANDS } from '../command/commands.ts';
import { useEditorParts } from '../editor-context.ts';
import type { EditorWords } from '../words/en.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { writeKeys } from './write-keys.ts';

const [store, spotlight] = createSpotlight();

const GROUPS = {
  block: 'groupBlock',
  page: 'groupPage',
  report: 'groupReport',
  choice: 'groupChoice',
} as const satisfies Record<keyof typeof COMMANDS, keyof EditorWords>;

type Props = { isOpen: boolean; onClose: () => void };

/** Every command that is possible now, found by typing. */
export function Palette({ isOpen, onClose }: Props) {
  const words = useEditorWords();
  const { state, run } = useEditorParts();
  useEffect(() => {
    if (isOpen) spotlight.open();
    else spotlight.close();
  }, [isOpen]);
  const groups = (Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]).map((group) => ({
    group: words[GROUPS[group]],
    actions: COMMANDS[group]
      .filter((command) => command.id !== 'open-palette' && command.isPossible(state))
      .map((command) => ({
        id: command.id,
        label: words[command.word],
        description: writeKeys(command.keys[0]),
        leftSection: <command.icon size={20} stroke={1.6} aria-hidden="true" />,
        onClick: () => {
          onClose();
          run(command);
        },
      })),
  }));
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound={words.paletteNone}
      searchProps={{
        leftSection: <IconSearch size={19} stroke={1.6} />,
        placeholder: words.paletteSearch,
        'aria-label': words.paletteSearch,
      }}
      onSpotlightClose={onClose}
    />
  );
}
