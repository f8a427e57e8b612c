import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/words.tsx';
import css from './shell.module.css';
import { usePageTitle } from './use-page-title.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const words = useWords();
  usePageTitle(words.notFoundTitle);
  return (
    <div className={css['notice']}>
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundHint}</p>
      <Button component={Link} to="/">
        {words.navPortfolio}
      </Button>
    </div>
  );
}
