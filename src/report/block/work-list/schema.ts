import { z } from 'zod';
import { blockBase, zBlockQuery, zText } from '../query-schema.ts';

/** A number as documents write it. */
const zExact = z.string().regex(/^-?\d+(\.\d+)?$/);

/**
 * What is to be done, account by account: each is on the list once, with every reason that puts it there. Accounts with
 * more reasons come first, then those that weigh more. Where no reason holds, the list says that nothing is to be done.
 */
export const zWorkListBlock = z.strictObject({
  ...blockBase,
  kind: z.literal('work_list'),
  query: zBlockQuery,
  /** The KPI of the query that says how much an account weighs. */
  weight: z.string(),
  reasons: z
    .array(
      z.strictObject({
        /** A KPI of the query. */
        kpi: z.string(),
        /** Holds where the value is above, or below, this number in the unit of the KPI. */
        when: z.union([
          z.strictObject({ above: zExact }),
          z.strictObject({ below: zExact }),
          z.strictObject({ between: z.tuple([zExact, zExact]) }),
        ]),
        /** What it is called on the list: 'without contact for'. */
        name: zText,
      }),
    )
    .min(1)
    .max(10),
});
export type WorkListBlock = z.infer<typeof zWorkListBlock>;
