import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useWords } from '../../words/words.tsx';
import css from './sources.module.css';

type Props = { label: string; description?: string; value: string };

/** A text to be taken elsewhere, with a button that copies it. */
export function CopyField({ label, description, value }: Props) {
  const words = useWords();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <div className={css['copy']}>
      <TextInput
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button variant="default" onClick={() => clipboard.copy(value)}>
        {clipboard.copied ? words.copied : words.copy}
      </Button>
    </div>
  );
}
