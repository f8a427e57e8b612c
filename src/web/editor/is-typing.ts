/** Keys that mean the same everywhere on the page, in a field too. */
const EVERYWHERE = new Set(['k', 's']);

/** Whether a key belongs to what has the focus (a field, a menu, a button) and not to the page being written. */
export function isTyping(event: KeyboardEvent, hasChoice: boolean): boolean {
  const hasMod = event.ctrlKey || event.metaKey;
  if (hasMod && EVERYWHERE.has(event.key.toLowerCase())) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, textarea, select')) return true;
  if (target.closest('[role="menu"], [role="listbox"], [role="dialog"], [role="tablist"]') !== null)
    return true;
  // Arrows and Delete move and remove blocks only when the page or a block has the focus.
  const isPlain = !hasMod && !event.altKey;
  const isOnPage = target === document.body || target.closest('[data-editor-block]') !== null;
  return isPlain && !isOnPage && !(hasChoice && event.key === 'Escape');
}
