import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import css from './shell.module.css';

type Props = {
  title: string;
  size: number;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A panel from the right. Its head is no page header, which there is one of already. */
export function SidePanel({ title, size, isOpen, onClose, children }: Props) {
  const words = useWords();
  return (
    <Drawer.Root
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={size}
      classNames={{ content: css['panel'] ?? '' }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={css['panelHead']}>
          <Drawer.Title className={css['panelTitle'] ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
