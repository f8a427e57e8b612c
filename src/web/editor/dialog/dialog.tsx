import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import css from '../editor.module.css';

type Props = {
  title: string;
  size?: string;
  isOpen: boolean;
  /** Null where a decision is asked for: it cannot be closed without one. */
  onClose: (() => void) | null;
  children: ReactNode;
};

/** A dialog above the editor. Its head is no page header, which there is one of already. */
export function Dialog({ title, size = 'lg', isOpen, onClose, children }: Props) {
  const words = useWords();
  const canClose = onClose !== null;
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose ?? (() => undefined)}
      size={size}
      closeOnEscape={canClose}
      closeOnClickOutside={canClose}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={css['dialogHead']}>
          <Modal.Title className={css['dialogTitle'] ?? ''}>{title}</Modal.Title>
          {canClose ? <Modal.CloseButton aria-label={words.close} /> : null}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
