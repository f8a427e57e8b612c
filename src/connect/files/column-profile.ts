import { FORM, formOf } from './cell-form.ts';
import { UniqueSet } from './unique-set.ts';

/** Values of one form: how many, and the first as it stands in the file. */
export type FormSeen = { count: number; row: number; example: string };

/** What was seen of one column, small however long the column is. */
export type ColumnProfile = {
  rows: number;
  /** Bits of FORM → what was seen. */
  forms: Map<number, FormSeen>;
  /** Forms of values that were seen: most columns say the same few things again and again. null for one that does not. */
  known: Map<string, number> | null;
  /** The first few different values. */
  samples: string[];
  /** null as soon as a value came twice or was empty: the column alone is no key. */
  unique: UniqueSet | null;
};

/** Values shown to a person choosing types. */
const SAMPLES = 5;
/** Values whose form is remembered, per column; and how often a value must have come, on average, for that to be worth it. */
const REMEMBERED = 1_000;
const REPEATED = 3;

/** The profile of a column of which nothing was seen yet. */
export function newProfile(): ColumnProfile {
  return { rows: 0, forms: new Map(), known: new Map(), samples: [], unique: new UniqueSet() };
}

/** A trimmed value; `form` is known where the file itself says what it is (a number cell of a workbook). */
export type Value = { text: string; form: number | null };

/** Takes one value, which stands in `row`. */
export function addValue(profile: ColumnProfile, value: Value, row: number): void {
  const { text } = value;
  const form = value.form ?? rememberedForm(profile, text);
  profile.rows += 1;
  const seen = profile.forms.get(form);
  if (seen === undefined) profile.forms.set(form, { count: 1, row, example: text });
  else seen.count += 1;
  if ((form & FORM.empty) !== 0) {
    profile.unique = null;
    return;
  }
  if (profile.samples.length < SAMPLES && !profile.samples.includes(text))
    profile.samples.push(text);
  if (profile.unique !== null && !profile.unique.add(text)) profile.unique = null;
}

function rememberedForm(profile: ColumnProfile, text: string): number {
  const { known } = profile;
  if (known === null) return formOf(text);
  const before = known.get(text);
  if (before !== undefined) return before;
  const form = formOf(text);
  if (known.size < REMEMBERED) known.set(text, form);
  else if (profile.rows < REMEMBERED * REPEATED) profile.known = null;
  return form;
}

/** How many values pass. */
export function countForms(profile: ColumnProfile, passes: (form: number) => boolean): number {
  let count = 0;
  for (const [form, seen] of profile.forms) if (passes(form)) count += seen.count;
  return count;
}

/** The earliest value that passes. */
export function firstForm(
  profile: ColumnProfile,
  passes: (form: number) => boolean,
): FormSeen | null {
  let first: FormSeen | null = null;
  for (const [form, seen] of profile.forms) {
    if (passes(form) && (first === null || seen.row < first.row)) first = seen;
  }
  return first;
}
