import { z } from 'zod';
import { zMessage } from '../fill/schema.ts';

/** The name under which a document waives old sources, beside its blocks' ids. */
export const SOURCES = '$sources';

/** Something that stops a report from being published, unless its document waives it with a reason. */
export const zGateFinding = z.strictObject({
  /** Id of the block, or `$sources`: the key of `waived` in the document. */
  block: z.string(),
  /** Null where the block has no title of its own. */
  title: z.string().nullable(),
  kind: z.enum(['broken', 'empty', 'left_out', 'stale']),
  message: zMessage,
  /** Why it may be published all the same; null = it may not. */
  waived: z.string().nullable(),
});
export type GateFinding = z.infer<typeof zGateFinding>;
