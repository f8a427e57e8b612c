import { Button } from '@mantine/core';
import { fillWord, useWords } from '../../words/words.tsx';
import { DropZone } from './drop-zone.tsx';
import css from './import.module.css';
import { unsettledCount } from './import-plan.ts';
import { ProblemList } from './problem-list.tsx';
import { SendingList } from './sending-list.tsx';
import type { StepProps } from './step-list.tsx';
import { DetectedTable } from './detected-table.tsx';
import { useUpload } from './use-upload.ts';

/** Files are dropped, and what was found in them is shown to be put right. */
export function FilesStep({ state, dispatch, go }: StepProps) {
  const words = useWords();
  const { sending, send, dismiss } = useUpload((upload) => dispatch({ do: 'add', upload }));
  const unsettled = unsettledCount(state);
  const hasErrors = state.uploads.some((upload) =>
    upload.problems.some((problem) => problem.severity === 'error'),
  );
  return (
    <>
      <DropZone isSmall={state.uploads.length > 0} onFiles={send} />
      <SendingList sending={sending} onDismiss={dismiss} />
      {state.uploads.map((upload) => (
        <section key={upload.id} aria-label={upload.fileName}>
          <ProblemList problems={upload.problems} />
          {state.tables
            .filter((table) => table.upload === upload.id)
            .map((table) => (
              <DetectedTable
                key={table.table}
                state={state}
                upload={upload}
                table={table}
                dispatch={dispatch}
              />
            ))}
        </section>
      ))}
      {state.tables.length === 0 ? null : (
        <footer className={css['foot']}>
          <output>
            {unsettled === 0
              ? ''
              : unsettled === 1
                ? words.ambiguousLeftOne
                : fillWord(words.ambiguousLeft, { count: unsettled })}
          </output>
          <Button
            disabled={unsettled > 0 || hasErrors || sending.some((each) => each.error === null)}
            onClick={() => go('map')}
          >
            {words.next}
          </Button>
        </footer>
      )}
    </>
  );
}
