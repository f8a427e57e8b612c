/** What goes wrong between a vendor and us, on purpose and by a seed. */
import { random } from '../../../src/connect/demo/random.ts';

export const FAULT_KINDS = [
  'busy',
  'busy_after',
  'error',
  'html',
  'silence',
  'hangup',
  'truncated',
  'repeat',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Says what goes wrong with the next request; null = nothing. */
export type FaultPlan = () => FaultKind | null;

/** Nothing goes wrong. */
export const noFaults: FaultPlan = () => null;

/**
 * About `share` of all requests meet a fault of one of the kinds. Never more than three in a row, so that a client
 * that tries again gets through.
 */
export function seededFaults(
  seed: number,
  share: number,
  kinds: readonly FaultKind[] = FAULT_KINDS,
): FaultPlan {
  const draw = random('faults', seed);
  let row = 0;
  return () => {
    const kind = row < 3 && draw.chance(share) ? draw.pick(kinds) : null;
    row = kind === null ? 0 : row + 1;
    return kind;
  };
}
