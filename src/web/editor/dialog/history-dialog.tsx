import { Badge, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { restoreRevision, revisionsQuery } from '../../api/own-report-queries.ts';
import { useErrorText } from '../../api/use-error-text.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useLocale } from '../../words/words.tsx';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { Dialog } from './dialog.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';

type Props = { report: string; isOpen: boolean; onClose: () => void };

/** What was published and when: to be looked at as its readers saw it, and to be made the draft again. */
export function HistoryDialog({ report, isOpen, onClose }: Props) {
  const words = useEditorWords();
  const locale = useLocale();
  const format = useFormat();
  const { change, saving } = useEditorParts();
  const { data = [], error } = useQuery({ ...revisionsQuery(report), enabled: isOpen });
  const failed = useErrorText(error);
  const restore = async (number: number): Promise<void> => {
    const version = await saving.flush();
    if (version === null) return;
    const draft = await restoreRevision(report, { version, number }, locale);
    change(() => draft.document);
    saving.accept(draft);
    notifications.show({ message: fillWord(words.restored, { number }) });
    onClose();
  };
  return (
    <Dialog title={words.history} isOpen={isOpen} onClose={onClose}>
      {failed === null ? null : <p role="alert">{failed.message}</p>}
      {data.length === 0 ? <p className="muted">{words.historyNone}</p> : null}
      <ol className={css['revisions']}>
        {data.map(({ number, name, publishedAt }) => (
          <li key={number} className={css['revision']}>
            <div>
              <strong>{fillWord(words.revision, { number })}</strong> · {name}
              <div className="muted">{format.moment(publishedAt)}</div>
              {number === saving.draft.report.published ? (
                <Badge variant="light" tt="none">
                  {words.historyNow}
                </Badge>
              ) : null}
            </div>
            <div className={css['rowActions']}>
              <Button
                variant="default"
                size="compact-md"
                component={Link}
                to={`/reports/${report}@${number}`}
                aria-label={fillWord(words.seeRevision, { number })}
              >
                {words.preview}
              </Button>
              <Button variant="default" size="compact-md" onClick={() => void restore(number)}>
                {words.restore}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
