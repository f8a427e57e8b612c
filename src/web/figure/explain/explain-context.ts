import { createContext, use, useMemo } from 'react';
import type { PointerEvent, SyntheticEvent } from 'react';
import { useMay } from '../../session/use-session.ts';
import type { ExplainRef, Shown } from '../../../report/schema.ts';

/** A number that is asked about, and how the report shows it (null where it stands in a sentence). */
export type Explained = {
  asked: ExplainRef;
  shown: Shown | null;
  label: string | null;
  /** How the shown number is made of the one that is asked about; null where it is that one. */
  note: string | null;
};

/** Where the explanation is held: an element of the page, or a place inside of a drawing. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** One explanation stands open at a time; figures ask for it here. The functions stay the same while the report is open. */
export type ExplainActions = {
  /** A pointer rests on the number: it opens if the pointer stays. */
  rest: (explained: Explained, element: HTMLElement) => void;
  /** The pointer has left. */
  stray: () => void;
  /** Opened by click, tap or key: it takes the focus, and gives it back when it is closed. */
  toggle: (explained: Explained, element: HTMLElement) => void;
  /** Opened from a place that is no element: a point of a chart. */
  openAt: (explained: Explained, anchor: Anchor) => void;
};

export const ExplainContext = createContext<ExplainActions | null>(null);

/** Id of the words that say what pressing a number does. */
export const EXPLAIN_HINT = 'explain-hint';

/** The explanations of the report around a figure. */
export function useExplain(): ExplainActions {
  const actions = use(ExplainContext);
  if (actions === null) throw new Error('a number stands outside of an explain layer');
  return actions;
}

/** What makes a button ask about a number; null = it cannot be asked about. */
export function useExplainButton(explained: Explained | null) {
  const actions = useExplain();
  const mayAsk = useMay('ask');
  return useMemo(() => {
    if (explained === null || !mayAsk) return null;
    return {
      'aria-haspopup': 'dialog',
      'aria-describedby': EXPLAIN_HINT,
      'aria-expanded': false,
      'data-explain': true,
      onClick: ({ currentTarget }: SyntheticEvent<HTMLElement>) =>
        actions.toggle(explained, currentTarget),
      onPointerEnter: ({ pointerType, currentTarget }: PointerEvent<HTMLElement>) => {
        if (pointerType === 'mouse') actions.rest(explained, currentTarget);
      },
      onPointerLeave: actions.stray,
    } as const;
  }, [actions, explained, mayAsk]);
}
