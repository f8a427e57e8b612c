import { Kbd } from '@mantine/core';
import { ALL_COMMANDS } from '../command/commands.ts';
import css from '../editor.module.css';
import { Dialog } from './dialog.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';
import { writeKeys } from './write-keys.ts';

/** Every shortcut, from the commands themselves. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useEditorWords();
  return (
    <Dialog title={words.showKeys} isOpen={isOpen} onClose={onClose}>
      <dl className={css['keys']}>
        {ALL_COMMANDS.filter(({ keys }) => keys.length > 0).map((command) => (
          <div key={command.id}>
            <dt>{words[command.word]}</dt>
            <dd>
              {command.keys.map((keys) => (
                <Kbd key={keys}>{writeKeys(keys)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
