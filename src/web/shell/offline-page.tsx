import { Button } from '@mantine/core';
import { useWords } from '../words/words.tsx';
import css from './shell.module.css';

/** The server does not answer at all. */
export function OfflinePage({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  return (
    <div className={css['notice']} role="alert">
      <h1>{words.offlineTitle}</h1>
      <p>{words.offlineHint}</p>
      <Button onClick={onRetry}>{words.retry}</Button>
    </div>
  );
}
