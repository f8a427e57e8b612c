import { Button } from '@mantine/core';
import type { DecisionView } from '../../../serve/schema.ts';
import { useFormat } from '../../words/use-format.ts';
import { fillWord, useWords } from '../../words/words.tsx';
import css from './identity.module.css';
import { useIdentityWords } from './words/use-identity-words.ts';

type Props = { decisions: readonly DecisionView[]; onUndo: ((of: string) => void) | null };

const WORDS = {
  accept: 'decisionAccept',
  reject: 'decisionReject',
  found: 'decisionFound',
  split: 'decisionSplit',
  merge: 'decisionMerge',
} as const;

/** What was decided, by whom and when; what is in force can be undone, what was undone stays in the list. */
export function DecisionList({ decisions, onUndo }: Props) {
  const words = useIdentityWords();
  const { undo } = useWords();
  return (
    <ul className={css['decisions']}>
      {decisions.map((decision) => (
        <li key={decision.id} data-undone={decision.undoneAt !== null || undefined}>
          <div>
            <p>
              {fillWord(words[WORDS[decision.kind]], {
                left: decision.leftName,
                right: decision.rightName,
              })}
            </p>
            <History decision={decision} />
          </div>
          {decision.undoneAt === null && onUndo !== null ? (
            <Button size="compact-sm" variant="default" onClick={() => onUndo(decision.id)}>
              {undo}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function History({ decision }: { decision: DecisionView }) {
  const words = useIdentityWords();
  const format = useFormat();
  const { decidedBy, decidedAt, undoneBy, undoneAt, note, takesEffect } = decision;
  const parts = [
    fillWord(words.decidedBy, { by: decidedBy, time: format.moment(decidedAt) }),
    undoneAt === null
      ? null
      : fillWord(words.undoneBy, { by: undoneBy ?? '', time: format.moment(undoneAt) }),
    note,
    takesEffect ? null : words.notInReports,
  ];
  return <p className="muted">{parts.filter((part) => part !== null).join(' · ')}</p>;
}
