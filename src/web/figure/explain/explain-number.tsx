import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ExplainRef, Shown } from '../../../report/schema.ts';
import { useExplainButton } from './explain-context.ts';
import css from './explain.module.css';

type Props = {
  /** null = this number cannot be asked about. */
  explain: ExplainRef | null;
  label: string | null;
  shown: Shown | null;
  note?: string | null;
  /** In a table the arrow keys lead from number to number, and the tab key past all of them but one. */
  inTable?: boolean;
  children: ReactNode;
};

/** A number one may ask about: hover, tap or Enter opens what stands behind it; Escape gives the focus back. */
export function ExplainNumber({
  explain,
  label,
  shown,
  note = null,
  inTable = false,
  children,
}: Props) {
  const explained = useMemo(
    () => (explain === null ? null : { asked: explain, label, shown, note }),
    [explain, label, shown, note],
  );
  const button = useExplainButton(explained);
  return button === null ? (
    children
  ) : (
    <button type="button" className={css['number']} tabIndex={inTable ? -1 : undefined} {...button}>
      {children}
    </button>
  );
}
