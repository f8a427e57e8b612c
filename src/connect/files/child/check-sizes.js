// An archive may lie about how large it is unpacked: every part is unpacked once, counted and thrown away, before
// anything holds it in memory. A sheet may lie, too: a single cell in row 900,000,000 asks for as many empty rows.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** @import { PartSize } from '../archive.ts' */

/** A part is larger than its archive says, or than any sheet can be. */
class SizeError extends Error {
  /** @override */
  name = 'SizeError';
}

/** The place of a row or cell beyond what a sheet can have: eight digits of rows, four letters of columns. */
const FAR_AWAY = /\sr="(?:[A-Z]{0,3}[0-9]{8}|[A-Z]{4})/;
/** Longest such text, so that one cut by the end of a piece is found in the next, in characters. */
const OVERLAP = 20;

/**
 * @param {string} path
 * @param {readonly PartSize[]} parts
 */
export async function checkSizes(path, parts) {
  for (const part of parts) await checkPart(path, part);
}

/**
 * @param {string} path
 * @param {PartSize} part
 */
async function checkPart(path, [dataStart, packed, unpacked]) {
  if (packed === 0) return;
  let bytes = 0;
  let end = '';
  const counter = new Writable({
    write(/** @type {Buffer} */ piece, _encoding, done) {
      bytes += piece.length;
      const text = end + piece.toString('latin1');
      end = text.slice(-OVERLAP);
      done(bytes > unpacked || FAR_AWAY.test(text) ? new SizeError() : null);
    },
  });
  const source = createReadStream(path, { start: dataStart, end: dataStart + packed - 1 });
  await pipeline(source, createInflateRaw(), counter);
}
