/**
 * The question behind the numbers of a figure. It stands once; rows and columns say what they add to it, so that any
 * number can be asked about again, whatever draws it.
 */
import { z } from 'zod';
import { zComparison, zFilter, zNumberAsked, zPeriod } from '../../query/schema.ts';

export const zMemberKey = z.strictObject({ dimension: z.string(), key: z.string().nullable() });
export type MemberKey = z.infer<typeof zMemberKey>;

/** One number, whole: enough to ask "explain this number". */
export const zExplainRef = zNumberAsked;
export type ExplainRef = z.infer<typeof zExplainRef>;

/** What all numbers of a figure are asked with. */
export const zAsked = z.strictObject({
  period: zPeriod,
  grain: zNumberAsked.shape.grain.unwrap(),
  span: zNumberAsked.shape.span.unwrap(),
  filters: z.array(zFilter),
  /** What the row of others leaves out; null = there is none, or it cannot be asked for. */
  others: zFilter.nullable(),
});
export type Asked = z.infer<typeof zAsked>;

/** What a column of numbers adds. `kpi` null = the row says it. */
export const zColumnPlace = z.strictObject({
  kpi: z.string().nullable(),
  members: z.array(zMemberKey),
  comparison: zComparison.nullable(),
  /** How its numbers are made of the one that is asked about; null = they are that one. */
  note: z.string().nullable(),
});
export type ColumnPlace = z.infer<typeof zColumnPlace>;

/** What a row adds beside its members. */
export const zRowPlace = z.strictObject({
  kpi: z.string().nullable(),
  /** First day of the row's time bucket. */
  bucket: z.iso.date().nullable(),
  /** Where the row is asked for another period than the rest. */
  period: zPeriod.nullable(),
  /** Accounts, regions … that the row joins, where they are not its members. */
  filters: z.array(zFilter),
  /** The row stands for all members that have none of their own. */
  others: z.boolean(),
});
export type RowPlace = z.infer<typeof zRowPlace>;
