import { Button, Skeleton } from '@mantine/core';
import { IconAlertCircle, IconDatabaseOff } from '@tabler/icons-react';
import type { Message } from '../../report/schema.ts';
import { useErrorText } from '../api/use-error-text.ts';
import { useWords } from '../words/words.tsx';
import css from './viewer.module.css';

/** Waiting in about the shape of what will come, so that the page does not jump. */
export function BlockWaiting({ kind }: { kind: string }) {
  const words = useWords();
  if (kind === 'number_strip') {
    return (
      <output className={css['waitingStrip']} aria-label={words.loading}>
        {[1, 2, 3, 4].map((card) => (
          <Skeleton key={card} height={126} radius="lg" />
        ))}
      </output>
    );
  }
  return (
    <output aria-label={words.loading}>
      <Skeleton height={kind === 'text' ? 80 : kind === 'list' ? 200 : 280} radius="md" />
    </output>
  );
}

/** Nothing to show, why, and what would help. */
export function BlockEmpty({ message }: { message: Message }) {
  return (
    <div className={css['state']}>
      <IconDatabaseOff size={22} stroke={1.5} aria-hidden="true" />
      <p className={css['stateText']}>{message.message}</p>
      {message.hint === '' ? null : <p className="muted">{message.hint}</p>}
    </div>
  );
}

type FailedProps = { error: Error | null; message: Message | null; onRetry: () => void };

/** This block failed; the others did not. */
export function BlockFailed({ error, message, onRetry }: FailedProps) {
  const words = useWords();
  const text = useErrorText(error) ?? message;
  return (
    <div className={css['state']} role="alert">
      <IconAlertCircle size={22} stroke={1.6} aria-hidden="true" />
      <p className={css['stateText']}>{text?.message ?? words.errorTitle}</p>
      {text === null || text.hint === '' ? null : <p className="muted">{text.hint}</p>}
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  );
}
