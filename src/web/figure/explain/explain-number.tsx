import { CloseButton, Popover, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { ExplainRef, Shown } from '../../../report/schema.ts';
import { useWords } from '../../words/words.tsx';
import css from './explain.module.css';
import { useExplainPopover } from './use-explain-popover.ts';

const ExplainBody = lazy(async () => {
  const { ExplainBody: component } = await import('./explain-body.tsx');
  return { default: component };
});

// Near the edge of the window it rather covers its number than leaves the window.
const MIDDLEWARES = { shift: { padding: 8, crossAxis: true }, flip: { padding: 8 } };

type Props = {
  /** null = this number cannot be asked about. */
  explain: ExplainRef | null;
  label: string | null;
  shown: Shown | null;
  children: ReactNode;
};

/** A number one may ask about: hover, tap or Enter opens what stands behind it; Escape gives the focus back. */
export function ExplainNumber({ explain, label, shown, children }: Props) {
  return explain === null ? (
    children
  ) : (
    <Explained explain={explain} label={label} shown={shown}>
      {children}
    </Explained>
  );
}

function Explained({ explain, label, shown, children }: Props & { explain: ExplainRef }) {
  const words = useWords();
  const popover = useExplainPopover();
  return (
    <Popover
      opened={popover.isOpen}
      onChange={(isOpen) => {
        if (!isOpen) popover.close();
      }}
      width={380}
      position="bottom-start"
      shadow="lg"
      radius="lg"
      trapFocus={popover.isPinned}
      returnFocus={popover.isPinned}
      middlewares={MIDDLEWARES}
    >
      <Popover.Target>
        <button type="button" className={css['number']} {...popover.target}>
          {children}
          <span className="visually-hidden">, {words.explainNumber}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown
        className={css['dropdown']}
        aria-label={`${words.explainNumber}${label === null ? '' : `: ${label}`}`}
        {...popover.dropdown}
      >
        <CloseButton
          className={css['close']}
          size="sm"
          aria-label={words.close}
          onClick={popover.close}
          data-autofocus
        />
        <Suspense fallback={<Skeleton height={180} />}>
          <ExplainBody explain={explain} shown={shown} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
