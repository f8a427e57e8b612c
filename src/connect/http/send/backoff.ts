/** When a request that failed goes again. */
export type RetryRule = {
  /** Milliseconds after which no further try begins. */
  withinMs: number;
  /** Tries for what the source does not time itself (429 with Retry-After is not counted). */
  tries: number;
  firstMs: number;
  mostMs: number;
};

/** A quarter of an hour; waits of up to 1, 2, 4 … 60 seconds. */
export const DEFAULT_RETRY: RetryRule = {
  withinMs: 15 * 60_000,
  tries: 8,
  firstMs: 1000,
  mostMs: 60_000,
};

/** Full jitter (Brooker, "Exponential backoff and jitter", 2015): uniform between nothing and the doubled wait. */
export function backoffMs(rule: RetryRule, failures: number, random: () => number): number {
  return Math.round(random() * Math.min(rule.mostMs, rule.firstMs * 2 ** (failures - 1)));
}

/** What `Retry-After` asks for, in milliseconds: seconds, or a date (RFC 9110, 10.2.3). null = nothing that can be read. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  if (/^\d+(\.\d+)?$/.test(header.trim())) return Math.ceil(Number(header) * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
