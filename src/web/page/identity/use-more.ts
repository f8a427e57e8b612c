import { useState } from 'react';

/** Entries shown at first, and with each further step; the server gives at most 200. */
const STEP = 50;
const MOST = 200;

/** A list that grows when the person asks for more. */
export function useMore(): { limit: number; more: () => void } {
  const [limit, setLimit] = useState(STEP);
  return { limit, more: () => setLimit((before) => Math.min(MOST, before + STEP)) };
}
