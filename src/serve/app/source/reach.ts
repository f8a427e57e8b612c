import { isLoopback } from '../../http/listen.ts';

/**
 * Where a browser finds a page of a source: at the source; or through the gateway, where that runs on this machine, as
 * stand-ins of the sources do.
 */
export function reachOf(url: string, gateway: string | null): string {
  if (gateway === null || !isLoopback(new URL(gateway).hostname)) return url;
  const { host, pathname, search } = new URL(url);
  return `${gateway}/${host}${pathname}${search}`;
}
