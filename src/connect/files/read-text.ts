import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { EncodingDetector } from './encoding.ts';
import type { EncodingFound } from './encoding.ts';

/** Bytes read at a time. */
const PIECE = 1024 * 1024;

/** Reads a file once to find out its encoding. */
export async function runEncodingPass(path: string): Promise<EncodingFound> {
  const detector = new EncodingDetector();
  for await (const piece of bytesOf(path, 0)) detector.push(piece);
  return detector.end();
}

/** The text of a file as pieces of UTF-8, marks and NULs left out, broken bytes as �. */
export async function* readText(path: string, found: EncodingFound): AsyncGenerator<Buffer, void> {
  if (found.encoding === 'utf-8' && found.broken === 0) {
    for await (const piece of bytesOf(path, found.skip))
      yield found.nuls === 0 ? piece : withoutNuls(piece);
    return;
  }
  const decoder = iconv.getDecoder(found.encoding, { stripBOM: false });
  for await (const piece of bytesOf(path, found.skip))
    yield withoutNuls(Buffer.from(decoder.write(piece), 'utf8'));
  yield withoutNuls(Buffer.from(decoder.end() ?? '', 'utf8'));
}

async function* bytesOf(path: string, start: number): AsyncGenerator<Buffer, void> {
  for await (const piece of createReadStream(path, { start, highWaterMark: PIECE }))
    yield piece as Buffer;
}

function withoutNuls(piece: Buffer): Buffer {
  return piece.includes(0) ? (piece.filter((byte) => byte !== 0) as Buffer) : piece;
}
