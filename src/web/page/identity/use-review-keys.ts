import { useEffect, useEffectEvent } from 'react';

/** What each key does; letters are the same in all languages. */
export type ReviewKeys = Readonly<Record<'j' | 'k' | 'a' | 'r' | 'o' | 'm' | 'u', () => void>>;

const ARROWS: Readonly<Record<string, keyof ReviewKeys>> = { ArrowDown: 'j', ArrowUp: 'k' };

/** The review without a mouse. Keys that belong to a field, a menu or a dialog are left to it. */
export function useReviewKeys(keys: ReviewKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) return;
    const name = ARROWS[event.key] ?? event.key.toLowerCase();
    if (!Object.hasOwn(keys, name)) return;
    event.preventDefault();
    keys[name as keyof ReviewKeys]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTaken({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches('input, textarea, select') ||
    target.closest('[role="menu"], [role="listbox"], [role="tablist"]') !== null
  );
}
