import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { useWords } from '../words/words.tsx';

/** The address says everything: copying it shares this very view. */
export function ShareButton() {
  const words = useWords();
  const clipboard = useClipboard({ timeout: 2000 });
  const label = clipboard.copied ? words.linkCopied : words.copyLink;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={label}
        onClick={() => clipboard.copy(location.href)}
      >
        {clipboard.copied ? (
          <IconCheck size={17} stroke={1.8} />
        ) : (
          <IconLink size={17} stroke={1.7} />
        )}
      </ActionIcon>
    </Tooltip>
  );
}
