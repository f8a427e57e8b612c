/** How often a source may be asked. Time is `elapsed` milliseconds, which nobody sets back. */

/** At most `requests` in any `perMs` milliseconds. */
export type Limit = { requests: number; perMs: number };

/** What a reply said of its limit: requests left, and milliseconds until there are more. */
export type LimitNews = { remaining: number; resetMs: number };

export type Budget = {
  limit: Limit | null;
  /** Milliseconds until the next request may go; 0 = now. */
  waitMs(now: number): number;
  /** A request goes out now. */
  spend(now: number): void;
  /** The source said how much is left, or that there is nothing left for so long. */
  learn(news: LimitNews, now: number): void;
};

/**
 * A moving window over the requests that were sent: it never lets more through than the source counts, however the
 * source's own window lies. What the source says in its headers counts more than what its documentation says.
 */
export function openBudget(limit: Limit | null): Budget {
  const sent: number[] = [];
  let closedUntil = 0;
  return {
    limit,
    waitMs(now) {
      const closed = Math.max(0, closedUntil - now);
      if (limit === null) return closed;
      while (sent.length > 0 && (sent[0] ?? 0) <= now - limit.perMs) sent.shift();
      const oldest = sent[sent.length - limit.requests];
      return Math.max(closed, oldest === undefined ? 0 : oldest + limit.perMs - now);
    },
    spend(now) {
      if (limit !== null) sent.push(now);
    },
    learn({ remaining, resetMs }, now) {
      if (remaining <= 0) closedUntil = Math.max(closedUntil, now + resetMs);
    },
  };
}
