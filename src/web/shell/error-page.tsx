import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ApiError, OFFLINE } from '../api/client.ts';
import { useWords } from '../words/words.tsx';
import { OfflinePage } from './offline-page.tsx';
import css from './shell.module.css';

/** A page that broke: what happened, and a fresh start. A part of the pages that cannot be loaded means we are offline. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const words = useWords();
  const isChunk = error instanceof TypeError && /module|import/i.test(error.message);
  if (isChunk || (error instanceof ApiError && error.code === OFFLINE))
    return <OfflinePage onRetry={() => location.reload()} />;
  return (
    <div className={css['notice']} role="alert">
      <h1>{words.errorTitle}</h1>
      <p>{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={reset}>{words.retry}</Button>
    </div>
  );
}
