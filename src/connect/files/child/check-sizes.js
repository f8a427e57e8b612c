// An archive may lie about how large it is unpacked: every part is unpacked once, counted and thrown away, before
// anything holds it in memory.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** @import { PartSize } from '../archive.ts' */

/** A part is larger than its archive says. */
class SizeError extends Error {
  /** @override */
  name = 'SizeError';
}

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
  const counter = new Writable({
    write(/** @type {Buffer} */ piece, _encoding, done) {
      bytes += piece.length;
      done(bytes > unpacked ? new SizeError() : null);
    },
  });
  const source = createReadStream(path, { start: dataStart, end: dataStart + packed - 1 });
  await pipeline(source, createInflateRaw(), counter);
}
