import { CloseButton, Popover, Portal, Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import { EXPLAIN_HINT, ExplainContext } from './explain-context.ts';
import css from './explain.module.css';
import { useExplainLayer } from './use-explain-layer.ts';
import type { ExplainLayerState, Opened } from './use-explain-layer.ts';

const ExplainBody = lazy(async () => {
  const { ExplainBody: component } = await import('./explain-body.tsx');
  return { default: component };
});

// Near the edge of the window it rather covers its number than leaves the window.
const MIDDLEWARES = { shift: { padding: 8, crossAxis: true }, flip: { padding: 8 } };

/** Numbers inside of it can be asked about: one popover serves them all, so that a table of thousands stays light. */
export function ExplainLayer({ children }: { children: ReactNode }) {
  const words = useWords();
  const layer = useExplainLayer();
  return (
    <ExplainContext value={layer.actions}>
      {children}
      <span id={EXPLAIN_HINT} hidden>
        {words.explainNumber}
      </span>
      {layer.opened === null ? null : (
        <ExplainPopover key={layer.opened.id} opened={layer.opened} layer={layer} />
      )}
    </ExplainContext>
  );
}

function ExplainPopover({ opened, layer }: { opened: Opened; layer: ExplainLayerState }) {
  const words = useWords();
  const { explained, anchor, isPinned } = opened;
  const name = explained.label === null ? '' : `: ${explained.label}`;
  return (
    <Popover
      opened
      onDismiss={layer.close}
      width={380}
      position="bottom-start"
      shadow="lg"
      radius="lg"
      trapFocus={isPinned}
      withRoles={false}
      middlewares={MIDDLEWARES}
    >
      <Portal>
        <Popover.Target>
          <span className={css['anchor']} style={anchor} aria-hidden="true" />
        </Popover.Target>
      </Portal>
      <Popover.Dropdown
        className={css['dropdown']}
        // The popover is placed by the library, which a dialog element would refuse.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="dialog"
        aria-label={`${words.explainNumber}${name}`}
        {...layer.dropdown}
      >
        <CloseButton
          className={css['close']}
          size="sm"
          aria-label={words.close}
          onClick={layer.close}
          data-autofocus
        />
        <Suspense fallback={<Skeleton height={180} />}>
          <ExplainBody explained={explained} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
