/** A path of ours that somebody wanted to go to; the first page for everything else, so that no link leads elsewhere. */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return '/';
  const url = new URL(wanted, location.origin);
  return url.origin === location.origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}

/** Goes there with everything forgotten that was read as somebody else. */
export function goAnew(path: string): void {
  location.assign(path);
}
