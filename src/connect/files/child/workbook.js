// The sheets of a workbook.
import readWorkbook, { readSheet } from 'read-excel-file/node';

import { checkSizes } from './check-sizes.js';

/** @import { ApartJob } from '../read-apart.ts' */
/** @import { Cell, Line } from './lines.js' */

/**
 * @param {Extract<ApartJob, { kind: 'workbook' }>} job
 * @returns {AsyncGenerator<Line, void>}
 */
export async function* workbookLines({ path, sheet: wanted, parts }) {
  await checkSizes(path, parts);
  const sheets =
    wanted === null
      ? await readWorkbook(path)
      : [{ sheet: wanted, data: await readSheet(path, wanted) }];
  for (const { sheet, data } of sheets) {
    yield { list: sheet, names: null };
    for (const row of data) yield row.map(plainCell);
  }
}

/**
 * A date becomes { at: ISO text without a zone }, as a workbook has none.
 * @param {unknown} cell
 * @returns {Cell}
 */
function plainCell(cell) {
  if (!(cell instanceof Date)) return /** @type {Cell} */ (cell);
  // A serial date is a fraction of days: 10:30 may come as 10:29:59.999.
  const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  if (iso < '1900-01-02') return iso.slice(11, 19);
  return { at: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19) };
}
