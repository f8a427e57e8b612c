import { useWords } from '../words/words.tsx';
import { ApiError, OFFLINE } from './client.ts';

/** What went wrong and what to do, in the reader's language; null where nothing did. */
export function useErrorText(error: Error | null): { message: string; hint: string } | null {
  const words = useWords();
  if (error === null) return null;
  if (error instanceof ApiError) {
    if (error.code === OFFLINE) return { message: words.offlineTitle, hint: words.offlineHint };
    return { message: error.message || words.errorTitle, hint: error.hint };
  }
  return { message: words.errorTitle, hint: error.message };
}
