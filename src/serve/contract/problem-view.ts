import { z } from 'zod';

/** A problem in the reader's language. */
export const zProblemView = z.strictObject({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  at: z
    .strictObject({
      document: z.string().optional(),
      path: z.string().optional(),
      row: z.number().optional(),
      column: z.string().optional(),
      start: z.number().optional(),
      end: z.number().optional(),
    })
    .nullable(),
  severity: z.enum(['error', 'warning']),
});
export type ProblemView = z.infer<typeof zProblemView>;

/** Body of every 4xx and 5xx. */
export const zErrorReply = z.strictObject({
  code: z.string(),
  message: z.string(),
  hint: z.string(),
  problems: z.array(zProblemView),
});
