import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { fillWord, useWords } from '../words/words.tsx';
import type { MemberKey } from '../../report/schema.ts';
import { useMay } from '../session/use-session.ts';
import { memberActions } from './member-action.ts';
import css from './viewer.module.css';
import { useViewer } from './viewer-context.ts';

/** A name that leads to its account, or narrows the report to it; plain text where it leads nowhere. */
export function DrillLink({
  members,
  name,
  children,
}: {
  members: readonly MemberKey[];
  name: string;
  children: ReactNode;
}) {
  const words = useWords();
  const viewer = useViewer();
  const mayAsk = useMay('ask');
  const actions = memberActions(
    members.map((member) => ({ ...member, name })),
    viewer.dimensions,
  );
  const action = actions.find(({ kind }) => kind === 'account') ?? actions[0];
  if (action === undefined || (action.kind === 'account' && !mayAsk)) return children;
  if (action.kind === 'account') {
    return (
      <Link {...viewer.accountLink(action.account)} className="link">
        {children}
      </Link>
    );
  }
  const { filter } = action;
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
