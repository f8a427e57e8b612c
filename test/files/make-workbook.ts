import { makeArchive } from './make-archive.ts';
import type { Lie } from './make-archive.ts';

/** `{ v, style }` is a number with a style: 1 = date, 2 = date and time, 3 = percent; `{ error }` a failed formula. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { v: number; style: 1 | 2 | 3 }
  | { error: string };

export type TestSheet = { name: string; rows: readonly (readonly TestCell[])[]; hidden?: boolean };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as a spreadsheet program writes it, in its smallest form. */
export function makeWorkbook(
  sheets: readonly TestSheet[],
  options: { lie?: Lie; epoch1904?: boolean } = {},
): Buffer {
  return makeArchive(workbookParts(sheets, options.epoch1904 ?? false), options.lie);
}

/** The parts of a workbook, for archives that are made wrong on purpose. */
export function workbookParts(
  sheets: readonly TestSheet[],
  epoch1904 = false,
): Record<string, string> {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${epoch1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(rows);
  });
  return parts;
}

function sheetXml(rows: TestSheet['rows']): string {
  const lines = rows.map((cells, row) => {
    const written = cells
      .map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`))
      .join('');
    return `<row r="${row + 1}">${written}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: TestCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('error' in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${at}" s="${cell.style}"><v>${cell.v}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function letters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
