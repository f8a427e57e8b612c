import { exactOf } from '../../base/exact.ts';
import { FORM, formOf } from './cell-form.ts';
import type { Value } from './column-profile.ts';
import type { ApartCell } from './read-apart.ts';
import { trimText } from '../value-text.ts';

const NUMBER = FORM.point | FORM.comma;
const WHOLE = NUMBER | FORM.pointWhole | FORM.commaWhole;
/** Whole numbers this large are a code that a spreadsheet took for a number. */
const CODE_FROM = 1e10;

/** A cell as text with the form that the workbook itself gives it. */
export function valueOf(cell: ApartCell): Value {
  switch (typeof cell) {
    case 'string':
      return { text: trimText(cell), form: null };
    case 'number':
      return { text: exactOf(cell), form: formOfNumber(cell) };
    case 'boolean':
      return { text: cell ? 'true' : 'false', form: FORM.longWord | (cell ? FORM.yes : FORM.no) };
    default:
      return cell === null ? { text: '', form: null } : { text: cell.at, form: formOf(cell.at) };
  }
}

function formOfNumber(value: number): number {
  if (!Number.isInteger(value)) return NUMBER;
  return Math.abs(value) >= CODE_FROM ? WHOLE | FORM.code : WHOLE;
}
