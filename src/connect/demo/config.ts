import { z } from 'zod';
import { DEFAULT_SEED } from './portfolio.ts';

/** Configuration of a source of kind `demo`. Nothing is secret; the same configuration always gives the same rows. */
export const zDemoConfig = z.strictObject({
  seed: z.number().int().min(0).max(4_294_967_295).default(DEFAULT_SEED),
  /** Last day with data; everything else is relative to it. */
  today: z.iso.date(),
  /** The first forty are the cast with its stories. */
  accounts: z.number().int().min(1).max(1_000_000).default(40),
  /** Complete months of history before the running one. */
  months: z.number().int().min(3).max(120).default(36),
  /** Time entries, activities, tickets and invoice lines together, roughly; null = as the accounts make. */
  facts: z.number().int().min(1).max(100_000_000).nullable().default(null),
});
export type DemoConfig = z.infer<typeof zDemoConfig>;
