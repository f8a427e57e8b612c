import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PublishReply, ReportDraft } from '../../../serve/schema.ts';
import { draftQuery, publishReport } from '../../api/own-report-queries.ts';
import { useLocale } from '../../words/words.tsx';
import { useEditorParts } from '../editor-context.ts';

export type Publishing = {
  reply: PublishReply | null;
  error: Error | null;
  isRunning: boolean;
  /** Writes the draft, then asks the server to publish it. */
  publish: () => Promise<void>;
  forget: () => void;
};

/** Publishing the draft that is being written. */
export function usePublish(report: string): Publishing {
  const locale = useLocale();
  const queries = useQueryClient();
  const { saving } = useEditorParts();
  const [reply, setReply] = useState<PublishReply | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isRunning, setRunning] = useState(false);
  const { flush, note } = saving;
  const publish = useCallback(async (): Promise<void> => {
    setRunning(true);
    setError(null);
    try {
      const version = await flush();
      if (version === null) return;
      const answer = await publishReport(report, version, locale);
      setReply(answer);
      if (answer.published === null) return;
      const draft: ReportDraft = await queries.fetchQuery(draftQuery(report, locale));
      note(draft.report);
      await queries.invalidateQueries({ queryKey: ['own-reports'] });
    } catch (caught) {
      if (!(caught instanceof Error)) throw caught;
      setError(caught);
    } finally {
      setRunning(false);
    }
  }, [flush, note, report, locale, queries]);
  const forget = useCallback(() => {
    setReply(null);
    setError(null);
  }, []);
  return { reply, error, isRunning, publish, forget };
}
