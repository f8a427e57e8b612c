import { IconCheck } from '@tabler/icons-react';
import type { WordKey } from '../../words/en.ts';
import { useWords } from '../../words/words.tsx';
import css from './import.module.css';
import type { ImportAction, ImportState } from './import-state.ts';

export const STEPS = ['files', 'map', 'check', 'import'] as const;
export type Step = (typeof STEPS)[number];

/** What every step is given. */
export type StepProps = {
  state: ImportState;
  dispatch: (action: ImportAction) => void;
  go: (step: Step) => void;
};

const WORDS: Readonly<Record<Step, WordKey>> = {
  files: 'stepFiles',
  map: 'stepMap',
  check: 'stepCheck',
  import: 'stepImport',
};

/** The four steps; those that are behind can be gone back to. */
export function StepList({
  current,
  state,
  onGo,
}: {
  current: Step;
  state: ImportState;
  onGo: (step: Step) => void;
}) {
  const words = useWords();
  const at = STEPS.indexOf(current);
  return (
    <nav aria-label={words.importSteps}>
      <ol className={css['steps']}>
        {STEPS.map((step, index) => (
          <li key={step} data-state={index < at ? 'done' : index === at ? 'current' : 'ahead'}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              disabled={index > at || (current === 'import' && state.job !== null)}
              onClick={() => onGo(step)}
            >
              <span aria-hidden="true">
                {index < at ? <IconCheck size={14} stroke={2.6} /> : index + 1}
              </span>
              {words[WORDS[step]]}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
