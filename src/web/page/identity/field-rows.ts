import type { ProposalView } from '../../../serve/schema.ts';

export type FieldRow = {
  name: string;
  label: string;
  /** Left, right. */
  values: readonly [string | null, string | null];
  /** Which sides the evidence stands on. */
  marked: readonly [boolean, boolean];
};

/** The fields that either record fills, those that speak for one account first. */
export function fieldRows({ left, right, matching }: ProposalView): FieldRow[] {
  const labels = new Map([...left.fields, ...right.fields].map(({ name, label }) => [name, label]));
  const rows = [...labels].map(([name, label]) => {
    const values = [valueOf(left, name), valueOf(right, name)] as const;
    const marked = [matching.left.includes(name), matching.right.includes(name)] as const;
    return { name, label, values, marked };
  });
  return rows.sort((a, b) => weight(b) - weight(a));
}

function weight({ marked: [left, right] }: FieldRow): number {
  return Number(left) + Number(right);
}

function valueOf({ fields }: ProposalView['left'], name: string): string | null {
  return fields.find((field) => field.name === name)?.value ?? null;
}
