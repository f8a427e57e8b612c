// Reads a workbook in a process of its own: what a hostile file does to it, it does to nobody else.
//
// Plain JavaScript, because it is started as it stands by Node, both from the sources (tests) and from the build;
// its types are checked like everything else. It has an empty environment, no input, and writes lines of JSON to
// descriptor 3: { sheet } before the rows of a sheet, an array for each row, { error } or { end } at last.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

import readWorkbook, { readSheet } from 'read-excel-file/node';

import { checkSizes } from './check-sizes.js';

/** @import { PartSize } from '../archive.ts' */
/** @import { Sheet } from 'read-excel-file/node' */

/** Rows written between two looks at whether the reader keeps up. */
const ROWS_AT_ONCE = 500;

const [, , path = '', wanted = '', parts = '[]'] = process.argv;
const out = createWriteStream('', { fd: 3 });
// A reader that has gone away ends this process.
out.on('error', () => process.exit(1));

// A file that reaches into the prototype of all objects finds it closed.
Object.freeze(Object.prototype);
await main();

async function main() {
  try {
    await checkSizes(path, /** @type {PartSize[]} */ (JSON.parse(parts)));
    const sheets =
      wanted === ''
        ? await readWorkbook(path)
        : [{ sheet: wanted, data: await readSheet(path, wanted) }];
    for (const sheet of sheets) await writeSheet(sheet);
    write({ end: true });
  } catch (error) {
    write({ error: nameOf(error) });
  }
  out.end();
}

/** @param {Sheet} sheet */
async function writeSheet({ sheet, data }) {
  write({ sheet });
  for (let start = 0; start < data.length; start += ROWS_AT_ONCE) {
    const rows = data.slice(start, start + ROWS_AT_ONCE);
    const text = rows.map((row) => JSON.stringify(row.map(plainCell))).join('\n');
    if (!out.write(`${text}\n`)) await once(out, 'drain');
  }
}

/** @param {object} message */
function write(message) {
  out.write(`${JSON.stringify(message)}\n`);
}

/**
 * A date becomes { at: ISO text without a zone }, as a workbook has none.
 * @param {unknown} cell
 */
function plainCell(cell) {
  if (!(cell instanceof Date)) return cell;
  // A serial date is a fraction of days: 10:30 may come as 10:29:59.999.
  const iso = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  if (iso < '1900-01-02') return iso.slice(11, 19);
  return { at: iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19) };
}

/** @param {unknown} error */
function nameOf(error) {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
