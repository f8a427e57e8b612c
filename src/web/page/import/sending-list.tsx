import { CloseButton, Loader } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useErrorText } from '../../api/use-error-text.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import css from './import.module.css';
import type { Sending } from './use-upload.ts';

/** Files on their way, and those that could not be read, with the reason. */
export function SendingList({
  sending,
  onDismiss,
}: {
  sending: readonly Sending[];
  onDismiss: (key: string) => void;
}) {
  return (
    <ul className={css['sending']} aria-live="polite">
      {sending.map((each) => (
        <SendingRow key={each.key} sending={each} onDismiss={() => onDismiss(each.key)} />
      ))}
    </ul>
  );
}

function SendingRow({ sending, onDismiss }: { sending: Sending; onDismiss: () => void }) {
  const words = useWords();
  const text = useErrorText(sending.error);
  if (text === null) {
    return (
      <li>
        <Loader size={16} />
        {fillWord(words.uploading, { name: sending.name })}
      </li>
    );
  }
  return (
    <li data-failed>
      <IconAlertCircle size={18} stroke={1.8} aria-hidden="true" />
      <span>
        <b>{sending.name}</b>: {text.message} <span className="muted">{text.hint}</span>
      </span>
      <CloseButton
        size="sm"
        aria-label={fillWord(words.uploadRemove, { name: sending.name })}
        onClick={onDismiss}
      />
    </li>
  );
}
