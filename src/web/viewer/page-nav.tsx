import { useEffect, useState } from 'react';
import type { ReportLayout } from '../../serve/schema.ts';
import { useWords } from '../words/words.tsx';
import css from './viewer.module.css';

/** The pages of the report; the one in sight is marked. */
export function PageNav({ pages }: { pages: ReportLayout['pages'] }) {
  const words = useWords();
  const current = usePageInSight(pages);
  return (
    <nav className={css['pageNav']} aria-label={words.pageNav}>
      {pages.map((page) => (
        <a
          key={page.id}
          href={`#${page.id}`}
          aria-current={page.id === current ? 'true' : undefined}
        >
          {page.title}
        </a>
      ))}
    </nav>
  );
}

/** The last page whose head has passed under the report's header. */
function usePageInSight(pages: ReportLayout['pages']): string | null {
  const [current, setCurrent] = useState(pages[0]?.id ?? null);
  useEffect(() => {
    const look = (): void => {
      const passed = pages.filter(
        ({ id }) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) < 260,
      );
      const isAtEnd =
        window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4 &&
        window.scrollY > 0;
      setCurrent((isAtEnd ? pages.at(-1) : passed.at(-1))?.id ?? pages[0]?.id ?? null);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, [pages]);
  return current;
}
