import { useEffect, useMemo, useRef, useState } from 'react';

/** Milliseconds a pointer rests before it means it, and may stray before it has left. */
const REST = 380;
const STRAY = 220;

export type ExplainPopoverState = {
  isOpen: boolean;
  /** Opened by click or key: it takes the focus and stays until it is closed. */
  isPinned: boolean;
  close: () => void;
  target: {
    onClick: () => void;
    onPointerEnter: (event: { pointerType: string }) => void;
    onPointerLeave: () => void;
  };
  dropdown: { onPointerEnter: () => void; onPointerLeave: () => void };
};

type Mode = 'closed' | 'hovered' | 'pinned';

/** Opens after a rest of the pointer, or at once by click, tap or key. */
export function useExplainPopover(): ExplainPopoverState {
  const [mode, setMode] = useState<Mode>('closed');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(() => {
    const after = (delay: number, change: (mode: Mode) => Mode): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setMode(change), delay);
    };
    const leave = (): void => after(STRAY, (now) => (now === 'hovered' ? 'closed' : now));
    const set = (next: Mode): void => {
      clearTimeout(timer.current);
      setMode(next);
    };
    return {
      isOpen: mode !== 'closed',
      isPinned: mode === 'pinned',
      close: () => set('closed'),
      target: {
        onClick: () => set(mode === 'pinned' ? 'closed' : 'pinned'),
        onPointerEnter: ({ pointerType }) => {
          if (pointerType === 'mouse') after(REST, (now) => (now === 'closed' ? 'hovered' : now));
        },
        onPointerLeave: leave,
      },
      dropdown: { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: leave },
    };
  }, [mode]);
}
