const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser's description of itself in two words, for a person who looks for a strange one; else the beginning of it. */
export function browserName(described: string): string {
  const browser = BROWSERS.find(([sign]) => described.includes(sign))?.[1];
  const system = SYSTEMS.find(([sign]) => described.includes(sign))?.[1];
  const names = [browser, system].filter((name) => name !== undefined);
  return names.length > 0 ? names.join(' · ') : described.slice(0, 60) || '—';
}
