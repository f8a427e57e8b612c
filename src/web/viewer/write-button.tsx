import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../session/use-session.ts';
import { useWords } from '../words/words.tsx';
import css from './controls.module.css';

/** Loaded when it is asked for: it brings the editor's fields. */
const CreateDialog = lazy(() =>
  import('../editor/create/create-dialog.tsx').then(({ CreateDialog: dialog }) => ({
    default: dialog,
  })),
);

const OWN = /^([0-9a-f-]{36})(@draft|@\d+)?$/;

/** Edits a report of one's own; a template becomes one first. */
export function WriteButton({ template }: { template: string }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const mayWrite = useMay('write');
  const own = OWN.exec(template)?.[1];
  const look = {
    variant: 'default',
    className: css['control'] ?? '',
    leftSection: <IconPencil size={17} stroke={1.6} />,
  } as const;
  if (!mayWrite) return null;
  if (own !== undefined) {
    return (
      <Button component={Link} to={`/reports/${own}/edit`} {...look}>
        {words.editReport}
      </Button>
    );
  }
  return (
    <>
      <Button {...look} onClick={() => setOpen(true)}>
        {words.makeOwn}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <CreateDialog template={template} isOpen onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
