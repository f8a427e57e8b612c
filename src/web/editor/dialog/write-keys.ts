const MAC_SIGNS: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥', shift: '⇧' };
const SIGNS: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' };
const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A shortcut as the keys of this machine are labelled: 'mod+Z' is 'Ctrl+Z', on a Mac '⌘Z'. Empty for none. */
export function writeKeys(keys: string | undefined, isMac = isOnMac()): string {
  if (keys === undefined) return '';
  const signs = isMac ? MAC_SIGNS : SIGNS;
  const parts = keys.split('+').map((key) => signs[key] ?? ARROWS[key] ?? key);
  return parts.join(isMac ? '' : '+');
}

function isOnMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
