import { ActionIcon, Menu } from '@mantine/core';
import { IconHistory, IconLogout, IconUserCircle, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay, useSession } from '../session/use-session.ts';
import { useSignOut } from '../session/use-sign-out.ts';
import { fillWord, useWords } from '../words/words.tsx';
import css from './shell.module.css';

const ICON = { size: 17, stroke: 1.6 } as const;

/** Who is signed in, what they look after, and the way out. */
export function AccountMenu() {
  const words = useWords();
  const session = useSession();
  const mayPeople = useMay('people');
  const mayAudit = useMay('audit');
  const signOut = useSignOut();
  if (session === null) return null;
  const { person, viewedBy } = session;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={fillWord(words.accountMenu, { name: person.name })}
        >
          <IconUserCircle size={20} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css['whoami']}>
          <strong>{person.name}</strong>
          <span>{person.email}</span>
        </div>
        <Menu.Divider />
        {viewedBy === null ? (
          <Menu.Item component={Link} to="/me" leftSection={<IconUserCircle {...ICON} />}>
            {words.accountOwn}
          </Menu.Item>
        ) : null}
        {mayPeople ? (
          <Menu.Item component={Link} to="/people" leftSection={<IconUsers {...ICON} />}>
            {words.navPeople}
          </Menu.Item>
        ) : null}
        {mayAudit ? (
          <Menu.Item component={Link} to="/audit" leftSection={<IconHistory {...ICON} />}>
            {words.navAudit}
          </Menu.Item>
        ) : null}
        <Menu.Item leftSection={<IconLogout {...ICON} />} onClick={signOut}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
