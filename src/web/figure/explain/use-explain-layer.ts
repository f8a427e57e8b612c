import { useEffect, useMemo, useRef, useState } from 'react';
import type { Anchor, ExplainActions, Explained } from './explain-context.ts';

/** Milliseconds a pointer rests before it means it, and may stray before it has left. */
const REST = 380;
const STRAY = 220;

export type Opened = {
  /** Tells one opening from the next. */
  id: number;
  explained: Explained;
  /** In coordinates of the page, so that it scrolls with what it belongs to. */
  anchor: Anchor;
  element: HTMLElement | null;
  /** Opened by click or key: it takes the focus and stays until it is closed. */
  isPinned: boolean;
};

export type ExplainLayerState = {
  opened: Opened | null;
  actions: ExplainActions;
  close: () => void;
  dropdown: { onPointerEnter: () => void; onPointerLeave: () => void };
};

/** The one open explanation: after a rest of the pointer, or at once by click, tap or key. */
export function useExplainLayer(): ExplainLayerState {
  const [opened, setOpened] = useState<Opened | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const count = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  useExpanded(opened?.element ?? null);
  const steady = useMemo(() => {
    const after = (delay: number, change: (now: Opened | null) => Opened | null): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setOpened(change), delay);
    };
    const set = (change: (now: Opened | null) => Opened | null): void => {
      clearTimeout(timer.current);
      setOpened(change);
    };
    const stray = (): void => after(STRAY, (now) => (now?.isPinned === true ? now : null));
    const openedOn = (explained: Explained, element: HTMLElement, isPinned: boolean): Opened => ({
      id: (count.current += 1),
      explained,
      anchor: onPage(element.getBoundingClientRect()),
      element,
      isPinned,
    });
    const actions: ExplainActions = {
      rest: (explained, element) =>
        after(REST, (now) => (now?.isPinned === true ? now : openedOn(explained, element, false))),
      stray,
      toggle: (explained, element) =>
        set((now) =>
          now?.isPinned === true && now.element === element
            ? null
            : openedOn(explained, element, true),
        ),
      openAt: (explained, anchor) =>
        set(() => ({
          id: (count.current += 1),
          explained,
          anchor: onPage(anchor),
          element: null,
          isPinned: true,
        })),
    };
    const close = (): void =>
      set((now) => {
        if (now?.isPinned === true) now.element?.focus({ preventScroll: true });
        return null;
      });
    const dropdown = { onPointerEnter: () => clearTimeout(timer.current), onPointerLeave: stray };
    return { actions, close, dropdown };
  }, []);
  return { opened, ...steady };
}

function onPage({ left, top, width, height }: Anchor): Anchor {
  return { left: left + window.scrollX, top: top + window.scrollY, width, height };
}

/** The number says that its explanation is open. There are hundreds of numbers: only this one is told. */
function useExpanded(element: HTMLElement | null): void {
  useEffect(() => {
    element?.setAttribute('aria-expanded', 'true');
    return () => element?.setAttribute('aria-expanded', 'false');
  }, [element]);
}
