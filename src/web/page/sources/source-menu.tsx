import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { SourceView } from '../../../serve/schema.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import type { Verb } from './source-queries.ts';

type Props = { source: SourceView; run: (verb: Verb) => void };

/** What is done with a source now and then. */
export function SourceMenu({ source, run }: Props) {
  const words = useWords();
  const isPaused = source.state === 'paused';
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={fillWord(words.sourceMore, { name: source.name })}
        >
          <IconDots size={18} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to={`/sources/${encodeURIComponent(source.id)}`}>
          {words.sourceOpen}
        </Menu.Item>
        <Menu.Item component={Link} to={`/sources/${encodeURIComponent(source.id)}/mapping`}>
          {words.stepMap}
        </Menu.Item>
        <Menu.Item onClick={() => run(isPaused ? 'resume' : 'pause')}>
          {isPaused ? words.sourceResume : words.sourcePause}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => run('remove')}>
          {words.sourceRemove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
