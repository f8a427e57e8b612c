import type { FieldMap } from '../../../model/schema.ts';

/** What fills a field, as one value of a select. */
export function choiceOf(from: FieldMap | null): string {
  if (from === null) return 'none';
  return from.from === 'column' ? `column ${from.column}` : from.from;
}

/** The way back. Going from formula to fixed value keeps the text that was written. */
export function fieldMapOf(choice: string, before: FieldMap | null): FieldMap | null {
  if (choice === 'none') return null;
  if (choice.startsWith('column '))
    return { from: 'column', column: choice.slice('column '.length) };
  const text = before === null ? '' : textIn(before);
  return choice === 'formula'
    ? { from: 'formula', formula: text }
    : { from: 'constant', value: text };
}

/** The text a person sees in the field of a formula or a fixed value. A column becomes a formula that names it. */
export function textIn(from: FieldMap): string {
  switch (from.from) {
    case 'column':
      return `[${from.column}]`;
    case 'formula':
      return from.formula;
    case 'constant':
      return String(from.value);
  }
}
