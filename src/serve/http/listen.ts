/** Where the server may listen. Until accounts exist, only this machine may reach it. */
import { isIP } from 'node:net';

const LOOPBACK_NAMES: ReadonlySet<string> = new Set(['localhost', '::1', '[::1]']);

/** Is the host this machine and nothing else? `127.0.0.0/8`, `::1` and `localhost` are. */
export function isLoopback(host: string): boolean {
  if (LOOPBACK_NAMES.has(host.toLowerCase())) return true;
  return isIP(host) === 4 && host.startsWith('127.');
}

/**
 * Host headers a loopback server answers to. Any other name means that a page elsewhere points a name of its own at
 * this machine (DNS rebinding), so it gets nothing.
 */
export function isOwnHost(header: string | undefined, port: number): boolean {
  if (header === undefined) return false;
  const match = /^(\[[0-9a-f:]+\]|[^:]+)(?::(\d+))?$/i.exec(header);
  if (match === null) return false;
  return isLoopback(match[1] ?? '') && (match[2] === undefined || Number(match[2]) === port);
}
