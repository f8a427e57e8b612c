import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OwnReport, ReportDraft } from '../../serve/schema.ts';
import { ApiError } from '../api/client.ts';
import { saveDraft } from '../api/own-report-queries.ts';
import { useLocale } from '../words/words.tsx';

/** Milliseconds without a change after which a draft is written. */
const PAUSE = 700;

export type Saving = {
  status: 'saved' | 'saving' | 'failed' | 'conflict';
  /** What the server knows of the report: its version, whether readers see this draft. */
  draft: ReportDraft;
  /** Writes at once what is not written yet; gives the version on the server, null where it could not be written. */
  flush: () => Promise<number | null>;
  /** Goes on from what another call has written. */
  accept: (draft: ReportDraft) => void;
  /** Notes what became of the report while its document stayed. */
  note: (report: OwnReport) => void;
};

/** Writes a document as its draft a moment after each change, one write at a time, over the version it was read with. */
export function useAutosave(first: ReportDraft, document: ReportDraft['document']): Saving {
  const locale = useLocale();
  const queries = useQueryClient();
  const [draft, setDraft] = useState(first);
  const [status, setStatus] = useState<Saving['status']>('saved');
  const [stored, setStored] = useState(first.document);
  const latest = useRef(document);
  const written = useRef({ document: first.document, version: first.report.version });
  const running = useRef<Promise<number | null> | null>(null);
  useEffect(() => {
    latest.current = document;
  }, [document]);

  const write = useCallback(async (): Promise<number | null> => {
    while (latest.current !== written.current.document) {
      const sent = latest.current;
      setStatus('saving');
      try {
        const change = { version: written.current.version, document: sent };
        const saved = await saveDraft(first.report.id, change, locale);
        written.current = { document: sent, version: saved.report.version };
        setDraft(saved);
        setStored(sent);
      } catch (error) {
        const isConflict = error instanceof ApiError && error.status === 409;
        setStatus(isConflict ? 'conflict' : 'failed');
        return null;
      }
    }
    setStatus('saved');
    void queries.invalidateQueries({ queryKey: ['own-reports'] });
    return written.current.version;
  }, [first.report.id, locale, queries]);

  const flush = useCallback((): Promise<number | null> => {
    running.current ??= write().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [write]);

  useEffect(() => {
    if (document === stored || status === 'conflict') return undefined;
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
  }, [document, stored, flush, status]);

  // Whoever leaves for another page of ours within that moment loses nothing.
  useEffect(
    () => () => {
      if (latest.current !== written.current.document) void flush();
    },
    [flush],
  );
  useLeaveGuard(status !== 'saved' || document !== stored);

  const accept = useCallback((next: ReportDraft) => {
    written.current = { document: next.document, version: next.report.version };
    latest.current = next.document;
    setDraft(next);
    setStored(next.document);
    setStatus('saved');
  }, []);
  const note = useCallback(
    (report: OwnReport) => setDraft((before) => ({ ...before, report })),
    [],
  );
  return { status, draft, flush, accept, note };
}

/** The browser asks before it leaves a page whose last change is not written. */
function useLeaveGuard(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOpen]);
}
