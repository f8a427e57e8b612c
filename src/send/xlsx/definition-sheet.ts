/** The sheet that says what the others are: period, filters, sources with their times, and what each KPI means. */
import type { FilledReport } from '../../report/schema.ts';
import { WORDS } from '../pdf/words.ts';
import { sheetOf } from './sheet.ts';
import type { Placed } from './sheet.ts';
import { styleOf } from './style.ts';
import type { SheetLook } from './style.ts';
import type { WriteSheet } from './workbook.ts';
import { SHEET_WORDS } from './words.ts';

/** The sheet of definitions, under this name. */
export function definitionSheet(
  { frame, definitions }: FilledReport,
  name: string,
  look: SheetLook,
): WriteSheet {
  const words = SHEET_WORDS[frame.locale];
  const paper = WORDS[frame.locale];
  const told = (label: string, text: string): Placed[] => [
    { value: label, style: styleOf(look, 'label') },
    {
      value: text,
      style: { ...styleOf(look, 'small'), alignment: { wrapText: true, vertical: 'top' } },
    },
  ];
  const head = (text: string): Placed => ({ value: text, style: styleOf(look, 'head') });
  const body = (text: string): Placed => ({ value: text, style: styleOf(look, 'body') });
  const filters = frame.filterTexts.length === 0 ? words.none : frame.filterTexts.join(' · ');
  return sheetOf(
    name,
    [
      [{ value: frame.title, style: styleOf(look, 'title') }],
      told(words.period, `${frame.periodText} (${frame.period.from} – ${frame.period.to})`),
      ...(frame.compareText === null ? [] : [told(words.comparison, frame.compareText)]),
      told(words.filters, filters),
      told(words.data, frame.freshnessText),
      ...frame.sources.map(({ title, syncedText }) =>
        told(paper.sources, `${title} (${syncedText})`),
      ),
      told(paper.definitions, frame.policyText),
      ...frame.omitted.map(({ title, message }) =>
        told(paper.omitted, `${title}: ${message.message}`),
      ),
      [],
      [words.indicator, words.formula, words.unit, 'id'].map(head),
      ...definitions.map(({ kpi, name: title, formula, unitText }) =>
        [title, formula, unitText, kpi].map(body),
      ),
    ],
    { widths: [34, 90, 20, 26], head: null },
  );
}
