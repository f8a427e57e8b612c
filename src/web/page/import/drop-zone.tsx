import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useWords } from '../../words/words.tsx';
import css from './import.module.css';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.parquet';

/** Files by hand or by keyboard: a field to drop on, and a button that opens the system's own dialogue. */
export function DropZone({
  isSmall,
  onFiles,
}: {
  isSmall: boolean;
  onFiles: (files: File[]) => void;
}) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={css['drop']}
      data-small={isSmall || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={isSmall ? 24 : 34} stroke={1.3} aria-hidden="true" />
      <div>
        <p className={css['dropTitle']}>{words.dropTitle}</p>
        <p className="muted">{words.dropHint}</p>
      </div>
      <Button variant={isSmall ? 'default' : 'filled'} onClick={() => input.current?.click()}>
        {words.dropChoose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPT}
        aria-label={words.dropChoose}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
