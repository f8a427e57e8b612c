/** A filled report as a workbook: a sheet for each block and one of definitions. */
import type { Clock } from '../../base/clock.ts';
import { lightStyle } from '../../report/index.ts';
import type { Brand, FilledReport } from '../../report/schema.ts';
import { blockSheet } from './block-sheet.ts';
import { definitionSheet } from './definition-sheet.ts';
import { sheetNames } from './sheet-name.ts';
import { writeWorkbook } from './workbook.ts';
import { SHEET_WORDS } from './words.ts';

/** The report as XLSX: real numbers, formatted as on screen; texts stay texts, no formula is ever written. */
export async function renderXlsx(
  report: FilledReport,
  { brand, clock }: { brand: Brand; clock: Clock },
): Promise<Uint8Array> {
  const { frame } = report;
  const blocks = report.pages.flatMap(({ title, blocks: own }) =>
    own.map((block) => ({ block, title: block.title ?? title })),
  );
  const look = {
    ...lightStyle(brand, { locale: frame.locale, width: 0, medium: 'paper' }),
    primary: brand.colors.primary,
  };
  const setting = { frame, look, numbers: brand.numberLocale ?? frame.locale, author: brand.name };
  const names = sheetNames([
    ...blocks.map(({ title }) => title),
    SHEET_WORDS[frame.locale].definitions,
  ]);
  const sheets = blocks.map(({ block }, index) => blockSheet(block, names[index] ?? '', setting));
  const definitions = definitionSheet(report, names.at(-1) ?? '', look);
  return writeWorkbook(
    { sheets: [...sheets, definitions], defaultFont: { name: look.fontFamily, size: 10 } },
    {
      title: `${frame.title} — ${frame.periodText}`.slice(0, 250),
      author: brand.name,
      at: clock.now(),
    },
  );
}
