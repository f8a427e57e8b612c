import { CloseButton, Popover } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ExplainRef, Shown } from '../../../report/schema.ts';
import { useWords } from '../../words/words.tsx';
import { ExplainBody } from './explain-body.tsx';
import css from './explain.module.css';
import type { ExplainPopoverState } from './use-explain-popover.ts';

type Props = {
  explain: ExplainRef;
  label: string | null;
  shown: Shown | null;
  place: string | null;
  popover: ExplainPopoverState;
  target: ReactElement;
};

/** The popover around an explanation. Opened by key or click it takes the focus; Escape gives it back. */
export function ExplainPopover({ explain, label, shown, place, popover, target }: Props) {
  const words = useWords();
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) popover.close();
      }}
      width={380}
      position="bottom-start"
      shadow="lg"
      radius="lg"
      trapFocus={popover.isPinned}
      returnFocus={popover.isPinned}
      withinPortal
      middlewares={{ shift: { padding: 8 }, flip: { padding: 8 }, size: { padding: 8 } }}
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown
        className={css['dropdown']}
        aria-label={`${words.explainNumber}${label === null ? '' : `: ${label}`}`}
        aria-labelledby={undefined}
        {...popover.dropdown}
      >
        <CloseButton
          className={css['close']}
          size="sm"
          aria-label={words.close}
          onClick={popover.close}
          data-autofocus
        />
        <ExplainBody explain={explain} shown={shown} place={place} />
      </Popover.Dropdown>
    </Popover>
  );
}
