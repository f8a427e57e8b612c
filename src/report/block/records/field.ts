/** A field of a record as its reader sees it. */
import type { Locale, Text } from '../../../base/locale.ts';
import type { Event } from '../../../query/schema.ts';
import { shownCell } from '../../figure/grid.ts';
import type { Cell } from '../../figure/grid.ts';
import type { Shown } from '../../figure/schema.ts';
import { writeDay } from '../../format/date.ts';
import { showNothing, showNumber } from '../../format/shown.ts';
import type { Measure } from '../../format/value.ts';
import type { Scope } from '../../scope.ts';
import type { EventWords } from '../../vocabulary.ts';
import { kpiName } from '../../vocabulary.ts';
import { valueWord } from './value-words.ts';

type Field = EventWords['fields'][number];

/** What a field is called beside its values: keys that are shown by name are called what they are keys of. */
export function fieldLabel({ name, names }: Field, language: Locale): string {
  return (LABELS[name] ?? names)[language];
}

const LABELS: Readonly<Record<string, Text>> = {
  user_key: { en: 'Who', 'pt-BR': 'Responsável', es: 'Responsable' },
  product_key: { en: 'Product', 'pt-BR': 'Produto', es: 'Producto' },
  contract_key: { en: 'Contract', 'pt-BR': 'Contrato', es: 'Contrato' },
};

/** Amounts, quantities and counts stand in columns of numbers. */
export function isNumber({ type }: Field): boolean {
  return type === 'money' || type === 'decimal' || type === 'integer';
}

/** The field in a cell: numbers in full, each with its own currency. */
export function fieldCell(field: Field, event: Event, scope: Scope): Cell {
  const value = event.fields[field.name] ?? null;
  if (!isNumber(field)) return { text: value === null ? '' : writeText(field, value, scope) };
  return shownCell(
    value === null ? showNothing(null, scope.style) : inFull(field, value, { event, scope }),
  );
}

/** The field in a sentence; null where it says nothing. */
export function fieldText(field: Field, event: Event, scope: Scope): string | null {
  const value = event.fields[field.name] ?? null;
  if (value === null || value === '') return null;
  return isNumber(field)
    ? inFull(field, value, { event, scope }).full
    : writeText(field, value, scope);
}

function inFull(
  field: Field,
  value: string,
  { event, scope }: { event: Event; scope: Scope },
): Shown {
  const shown = showNumber(value, { measure: measureOf(field, event) }, scope.style);
  return { ...shown, text: shown.full };
}

function measureOf({ type }: Field, { currency }: Event): Measure {
  return type === 'money' && currency !== null
    ? { unit: 'currency', currency }
    : { unit: 'count', currency: null };
}

function writeText({ name, type }: Field, value: string, { vocabulary, style }: Scope): string {
  if (type === 'date' || type === 'timestamp') return writeDay(value.slice(0, 10), style);
  if (name === 'kpi') return kpiName(vocabulary, value, style.language);
  return valueWord(value, style.language);
}
