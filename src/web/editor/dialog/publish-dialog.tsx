import { Button, Loader } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useErrorText } from '../../api/use-error-text.ts';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { Dialog } from './dialog.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';
import { FindingRow } from './finding-row.tsx';
import { usePublish } from './use-publish.ts';
import type { Publishing } from './use-publish.ts';

type Props = { report: string; isOpen: boolean; onClose: () => void };

/** Publishing: every block is filled first, and what stands in the way is said with a way around it. */
export function PublishDialog({ report, isOpen, onClose }: Props) {
  const words = useEditorWords();
  const publishing = usePublish(report);
  const { publish, forget } = publishing;
  useEffect(() => {
    if (isOpen) void publish();
    else forget();
    // Opening publishes once; a change of the draft meanwhile does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);
  return (
    <Dialog title={words.publishTitle} isOpen={isOpen} onClose={onClose}>
      {publishing.isRunning ? (
        <output className={css['busy']}>
          <Loader size="sm" /> {words.publishChecking}
        </output>
      ) : (
        <Outcome report={report} publishing={publishing} onClose={onClose} />
      )}
    </Dialog>
  );
}

type OutcomeProps = { report: string; publishing: Publishing; onClose: () => void };

function Outcome({ report, publishing, onClose }: OutcomeProps) {
  const words = useEditorWords();
  const { state } = useEditorParts();
  const { reply, error, publish } = publishing;
  const failed = useErrorText(error);
  if (failed !== null) {
    return (
      <div role="alert">
        <p>{failed.message}</p>
        <p className="muted">{failed.hint}</p>
      </div>
    );
  }
  if (reply === null) return <p className="muted">{words.saveFailed}</p>;
  if (reply.published !== null) {
    return (
      <div className={css['published']}>
        <IconCircleCheck size={34} stroke={1.4} aria-hidden="true" />
        <p>{words.publishReady}</p>
        <Button component={Link} to={`/reports/${report}`}>
          {words.openPublished}
        </Button>
      </div>
    );
  }
  const open = reply.findings.filter(({ block }) => (state.document.waived[block] ?? '') === '');
  return (
    <>
      <p className={css['lead']}>{words.publishStopped}</p>
      <ul className={css['findings']}>
        {reply.findings.map((finding) => (
          <FindingRow key={finding.block} finding={finding} onGo={onClose} />
        ))}
      </ul>
      <div className={css['foot']}>
        <span className="muted">{open.length > 0 ? words.waiveRequired : null}</span>
        <Button disabled={open.length > 0} onClick={() => void publish()}>
          {words.publishAllTheSame}
        </Button>
      </div>
    </>
  );
}
