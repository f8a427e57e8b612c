import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createReport, draftQuery, saveDraft } from '../../api/own-report-queries.ts';
import { fillWord, useLocale } from '../../words/words.tsx';
import { useEditorParts } from '../editor-context.ts';
import css from '../editor.module.css';
import { Dialog } from './dialog.tsx';
import { useEditorWords } from '../words/use-editor-words.ts';

/** Two people wrote one draft: nothing of either is lost, and the second says what becomes of theirs. */
export function ConflictDialog({ report }: { report: string }) {
  const words = useEditorWords();
  const locale = useLocale();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { state, change, saving } = useEditorParts();
  const takeTheirs = async (): Promise<void> => {
    const draft = await queries.fetchQuery(draftQuery(report, locale));
    change(() => draft.document);
    saving.accept(draft);
  };
  const keepAsCopy = async (): Promise<void> => {
    const title = fillWord(words.copyOf, { title: state.document.title[locale] }).slice(0, 200);
    const asked = { template: `${report}@draft`, title, filters: [] };
    const copy = await createReport(asked, locale);
    const document = { ...state.document, title: copy.document.title };
    await saveDraft(copy.report.id, { version: copy.report.version, document }, locale);
    await takeTheirs();
    await navigate({ to: '/reports/$report/edit', params: { report: copy.report.id } });
  };
  return (
    <Dialog title={words.conflictTitle} isOpen={saving.status === 'conflict'} onClose={null}>
      <p className={css['lead']}>{words.conflictText}</p>
      <div className={css['rowActions']}>
        <Button onClick={() => void keepAsCopy()}>{words.keepAsCopy}</Button>
        <Button variant="default" onClick={() => void takeTheirs()}>
          {words.takeTheirs}
        </Button>
      </div>
    </Dialog>
  );
}
