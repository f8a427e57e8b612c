import { z } from 'zod';

/** One line of the table. */
export const zFinding = z.strictObject({
  what: z.string(),
  measured: z.string(),
  /** What is asked of it; null where a figure is told for the picture only. */
  asked: z.string().nullable(),
  ok: z.boolean().nullable(),
});
export type Finding = z.infer<typeof zFinding>;

/** A figure with its limit. */
export function finding(
  what: string,
  measured: string,
  limit: { asked: string; ok: boolean } | null = null,
): Finding {
  return { what, measured, asked: limit?.asked ?? null, ok: limit?.ok ?? null };
}

/** Time as people read it: three digits that mean something. */
export function milliseconds(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 1 : 2)} s`;
  if (ms >= 100) return `${ms.toFixed(0)} ms`;
  return `${ms.toFixed(ms >= 10 ? 1 : 2)} ms`;
}

/** A count as people read it: 1.0 M, 350,000. */
export function countText(count: number): string {
  return count >= 1_000_000 ? `${(count / 1_000_000).toFixed(1)} M` : count.toLocaleString('en');
}
