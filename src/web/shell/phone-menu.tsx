import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useWords } from '../words/words.tsx';
import { MainNav } from './main-nav.tsx';
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
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        size={280}
        title={words.navMenu}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <MainNav className={css['phone']} onGo={close} />
      </Drawer>
    </>
  );
}
