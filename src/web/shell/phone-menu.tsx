import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useWords } from '../words/words.tsx';
import { MainNav } from './main-nav.tsx';
import { SidePanel } from './side-panel.tsx';
import css from './shell.module.css';

/** The places of the product on a narrow screen. */
export function PhoneMenu() {
  const words = useWords();
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.navMenu}
        aria-expanded={isOpen}
        onClick={open}
      >
        <IconMenu2 size={20} stroke={1.7} />
      </ActionIcon>
      <SidePanel title={words.navMenu} size={280} isOpen={isOpen} onClose={close}>
        <MainNav className={css['phone']} onGo={close} />
      </SidePanel>
    </>
  );
}
