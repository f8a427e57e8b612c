import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { ApiError } from '../api/client.ts';
import { useErrorText } from '../api/use-error-text.ts';
import { useWords } from '../words/words.tsx';
import css from './viewer.module.css';

/** The server's word for a workspace that has no data yet. */
const NO_DATA = 'serve.no_snapshot';

/** Something that could not be had: why, what helps, and another try. */
export function Notice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const words = useWords();
  const text = useErrorText(error);
  return (
    <div className={css['notice']} role="alert">
      <IconAlertCircle size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <p className={css['noticeTitle']}>{text?.message}</p>
        {text === null || text.hint === '' ? null : <p className="muted">{text.hint}</p>}
      </div>
      {error instanceof ApiError && error.code === NO_DATA ? (
        <Button component={Link} to="/import" size="compact-md">
          {words.importFiles}
        </Button>
      ) : null}
      <Button variant="default" size="compact-md" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}
