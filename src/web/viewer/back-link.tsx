import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words.tsx';
import css from './viewer.module.css';

/** The way back to where a reader came from. */
export function BackLink({ to }: { to: string }) {
  const words = useWords();
  return (
    <Link to={to} className={css['back']}>
      <IconArrowLeft size={15} stroke={1.9} aria-hidden="true" />
      {words.backToReport}
    </Link>
  );
}
