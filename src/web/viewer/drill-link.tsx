import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fillWord, useWords } from '../words/words.tsx';
import { drillOf } from './drill.ts';
import type { Members } from './drill.ts';
import css from './viewer.module.css';
import { useViewer } from './viewer-context.ts';

/** A name that leads to its account, or narrows the report to it; plain text where it leads nowhere. */
export function DrillLink({
  members,
  name,
  children,
}: {
  members: Members;
  name: string;
  children: ReactNode;
}) {
  const words = useWords();
  const viewer = useViewer();
  const drill = drillOf(members, viewer.dimensions);
  if (drill === null) return children;
  if (drill.kind === 'account') {
    return (
      <Link {...viewer.accountLink(drill.account)} className="link">
        {children}
      </Link>
    );
  }
  const { filter } = drill;
  return (
    <button
      type="button"
      className={css['filterLink']}
      title={fillWord(words.filterBy, { name })}
      onClick={() => viewer.addFilter(filter)}
    >
      {children}
    </button>
  );
}
