/** Share below which a guess is worth nothing, and milliseconds of a minute. */
const LEAST = 0.08;
const MINUTE = 60_000;

/** Minutes that are left, when `elapsed` milliseconds brought it from nothing to `progress`; null while nobody can say. */
export function timeLeft(elapsed: number, progress: number | null): number | null {
  if (progress === null || progress < LEAST || progress >= 1 || elapsed < 5000) return null;
  return Math.max(1, Math.round((elapsed / progress - elapsed) / MINUTE));
}
