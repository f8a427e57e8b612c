// Reads a file in a process of its own: what a hostile file does to it, it does to nobody else.
//
// Plain JavaScript, because it is started as it stands by Node, both from the sources (tests) and from the build;
// its types are checked like everything else. It has an empty environment, no input, and writes lines of JSON to
// descriptor 3: { list, names } before the rows of a table (names are null where the rows themselves hold them), an
// array for each row, { error } or { end } at last.
import { writeLine, writeLines } from './lines.js';

/** @import { ApartJob } from '../read-apart.ts' */
/** @import { Lines } from './lines.js' */

// A file that reaches into the prototype of all objects finds it closed.
Object.freeze(Object.prototype);
await main(/** @type {ApartJob} */ (JSON.parse(process.argv[2] ?? '{}')));

/** @param {ApartJob} job */
async function main(job) {
  try {
    await writeLines(await linesOf(job));
    writeLine({ end: true });
  } catch (error) {
    writeLine({ error: nameOf(error) });
  }
}

/**
 * Each kind is loaded when it is asked for.
 * @param {ApartJob} job
 * @returns {Promise<Lines>}
 */
async function linesOf(job) {
  switch (job.kind) {
    case 'workbook':
      return (await import('./workbook.js')).workbookLines(job);
    case 'json':
      return (await import('./json.js')).jsonLines(job);
    case 'parquet':
      return (await import('./parquet.js')).parquetLines(job);
    default:
      throw new Error(`unknown job: ${JSON.stringify(job)}`);
  }
}

/** @param {unknown} error */
function nameOf(error) {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}
