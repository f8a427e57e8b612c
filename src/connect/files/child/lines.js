// What goes to the parent: lines of JSON, no faster than it takes them.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** @typedef {string | number | boolean | null | { at: string }} Cell */
/** @typedef {{ list: string, names: string[] | null } | Cell[]} Line */
/** @typedef {AsyncIterable<Line> | Iterable<Line>} Lines */

/** Characters gathered before they are written. */
const AT_ONCE = 64 * 1024;

const out = createWriteStream('', { fd: 3 });
// A reader that has gone away ends this process.
out.on('error', () => process.exit(1));

/** @param {object} message */
export function writeLine(message) {
  out.write(`${JSON.stringify(message)}\n`);
}

/** @param {Lines} lines */
export async function writeLines(lines) {
  let text = '';
  for await (const line of lines) {
    text += `${JSON.stringify(line)}\n`;
    if (text.length < AT_ONCE) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.write(text);
}
