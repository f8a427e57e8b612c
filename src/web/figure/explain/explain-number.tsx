import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { ExplainRef, Shown } from '../../../report/schema.ts';
import { useWords } from '../../words/words.tsx';
import css from './explain.module.css';
import { useExplainPopover } from './use-explain-popover.ts';

const ExplainPopover = lazy(async () => {
  const { ExplainPopover: component } = await import('./explain-popover.tsx');
  return { default: component };
});

type Props = {
  /** null = this number cannot be asked about. */
  explain: ExplainRef | null;
  label: string | null;
  shown: Shown | null;
  /** Words of the row it stands in, besides the report's filters. */
  place?: string | null;
  children: ReactNode;
};

/** A number one may ask about: hover, tap or Enter opens what stands behind it. */
export function ExplainNumber({ explain, label, shown, place = null, children }: Props) {
  const words = useWords();
  const popover = useExplainPopover();
  if (explain === null) return children;
  const target = (
    <button
      type="button"
      className={css['number']}
      aria-haspopup="dialog"
      aria-expanded={popover.isOpen}
      {...popover.target}
    >
      {children}
      <span className="visually-hidden">, {words.explainNumber}</span>
    </button>
  );
  if (!popover.isOpen) return target;
  return (
    <Suspense fallback={target}>
      <ExplainPopover
        explain={explain}
        label={label}
        shown={shown}
        place={place}
        popover={popover}
        target={target}
      />
    </Suspense>
  );
}
