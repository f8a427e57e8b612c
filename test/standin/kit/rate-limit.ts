/** Requests in fixed windows, as vendors count them. */
export type RateLimit = {
  /** Counts a request. `left` before zero means refused; `resetMs` is when the window ends. */
  count(now: number): { allowed: boolean; left: number; resetMs: number };
};

/** At most `requests` in each window of `perMs`. */
export function rateLimit(requests: number, perMs: number): RateLimit {
  let window = -1;
  let used = 0;
  return {
    count(now) {
      const current = Math.floor(now / perMs);
      if (current !== window) {
        window = current;
        used = 0;
      }
      const allowed = used < requests;
      if (allowed) used += 1;
      return { allowed, left: requests - used, resetMs: (current + 1) * perMs - now };
    },
  };
}
