import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAdjustments,
  IconDots,
  IconEye,
  IconKey,
  IconUserCheck,
  IconUserOff,
  IconUserX,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Link, PersonView } from '../../../serve/schema.ts';
import { useSession } from '../../session/use-session.ts';
import { fillWord } from '../../words/words.tsx';
import { LinkPanel } from './link-panel.tsx';
import { usePersonActions } from './use-person-actions.ts';
import { usePeopleWords } from './words/use-people-words.ts';

const ICON = { size: 17, stroke: 1.6 } as const;

/** What can be done with a person. The server says no where the role does not reach. */
export function PersonMenu({ person, onChange }: { person: PersonView; onChange: () => void }) {
  const words = usePeopleWords();
  const session = useSession();
  const [link, setLink] = useState<Link | null>(null);
  const act = usePersonActions(person, setLink);
  const isSelf = session?.person.id === person.id;
  const { state } = person;
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={fillWord(words.menuOf, { name: person.name })}
          >
            <IconDots size={17} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {state === 'invited' ? (
            <Menu.Item
              color="red"
              leftSection={<IconUserX {...ICON} />}
              onClick={() => act.tell('withdraw')}
            >
              {words.inviteWithdraw}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconAdjustments {...ICON} />} onClick={onChange}>
              {words.change}
            </Menu.Item>
          )}
          {state === 'active' && !isSelf ? (
            <Menu.Item leftSection={<IconEye {...ICON} />} onClick={() => act.tell('view')}>
              {words.viewAs}
            </Menu.Item>
          ) : null}
          {state === 'active' ? (
            <Menu.Item leftSection={<IconKey {...ICON} />} onClick={act.reset}>
              {words.reset}
            </Menu.Item>
          ) : null}
          {state === 'active' && !isSelf ? (
            <Menu.Item
              color="red"
              leftSection={<IconUserOff {...ICON} />}
              onClick={() => act.tell('suspend')}
            >
              {words.suspend}
            </Menu.Item>
          ) : null}
          {state === 'suspended' ? (
            <Menu.Item leftSection={<IconUserCheck {...ICON} />} onClick={() => act.tell('resume')}>
              {words.resume}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {link === null ? null : (
        <LinkPanel
          title={words.reset}
          lead={words.resetMade}
          url={link.url}
          onClose={() => setLink(null)}
        />
      )}
    </>
  );
}
