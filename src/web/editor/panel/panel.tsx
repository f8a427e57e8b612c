import { Button } from '@mantine/core';
import { fillWord } from '../../words/words.tsx';
import { COMMANDS } from '../command/commands.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { chosenBlocks } from '../state/editor-state.ts';
import { useEditorWords } from '../words/use-editor-words.ts';
import { BlockPanel } from './block-panel.tsx';
import { ReportPanel } from './report-panel.tsx';

/** Beside the page: the chosen block, what can be done to several, or the report when nothing is chosen. */
export function Panel() {
  const words = useEditorWords();
  const { state } = useEditorParts();
  const chosen = chosenBlocks(state);
  const [only] = chosen;
  const title =
    chosen.length === 0
      ? words.panelReport
      : chosen.length === 1
        ? words.panelBlock
        : fillWord(words.chosenCount, { count: chosen.length });
  return (
    <aside className={css['panel']} aria-label={title}>
      <h2 className={css['panelTitle']}>{title}</h2>
      {only === undefined ? (
        <ReportPanel />
      ) : chosen.length === 1 ? (
        <BlockPanel key={only.id} block={only} />
      ) : (
        <ManyPanel />
      )}
    </aside>
  );
}

/** What can be done to several blocks at once. */
function ManyPanel() {
  const words = useEditorWords();
  const { state, run } = useEditorParts();
  return (
    <div className={css['fields']}>
      {COMMANDS.block.map((command) => (
        <Button
          key={command.id}
          variant="default"
          justify="flex-start"
          leftSection={<command.icon size={17} stroke={1.6} />}
          disabled={!command.isPossible(state)}
          onClick={() => run(command)}
        >
          {words[command.word]}
        </Button>
      ))}
    </div>
  );
}
