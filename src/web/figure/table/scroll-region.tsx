import type { ReactNode } from 'react';
import css from './table.module.css';

/** A box that scrolls sideways on narrow screens; keyboards reach it to scroll it, so it has a name. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A section would be a landmark of its own beside the one it stands in.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex
    <div className={css['scroll']} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
