import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { connectProblems } from '../problems.ts';
import type { FileLimits } from './limits.ts';
import { refuseFile } from './refuse.ts';

/** A packed part of a ZIP archive: where its data begins in the file, its size there, and unpacked. In bytes. */
export type PartSize = readonly [dataStart: number, packed: number, unpacked: number];

/** One part as the directory describes it; `local` is where its own head stands. */
type Entry = { name: string; isDeflated: boolean; packed: number; unpacked: number; local: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The packed parts of a workbook, read from its directory without unpacking anything. Refuses what is no workbook,
 * what is protected, and what declares more than the limits allow.
 */
export async function readArchive(path: string, limits: FileLimits): Promise<PartSize[]> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const directory = await readDirectory(file, size, limits);
    const entries = parseDirectory(directory.bytes, directory.count);
    checkEntries(entries, size, limits);
    return await Promise.all(
      entries.filter((entry) => entry.isDeflated).map((entry) => partOf(file, entry)),
    );
  } finally {
    await file.close();
  }
}

async function readDirectory(
  file: FileHandle,
  size: number,
  limits: FileLimits,
): Promise<{ bytes: Buffer; count: number }> {
  const tail = await readAt(
    file,
    Math.max(0, size - END_SIZE - LONGEST_COMMENT),
    Math.min(size, END_SIZE + LONGEST_COMMENT),
  );
  const at = lastSignature(tail);
  if (at === -1) return damaged();
  const [count, length, offset] = [
    tail.readUInt16LE(at + 10),
    tail.readUInt32LE(at + 12),
    tail.readUInt32LE(at + 16),
  ];
  if (count > limits.archiveEntries) return tooLarge(limits);
  if (offset + length > size) return damaged();
  return { bytes: await readAt(file, offset, length), count };
}

function lastSignature(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === END) return at;
  return -1;
}

function parseDirectory(bytes: Buffer, count: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count;) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return damaged();
    const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
    if ((flags & 1) !== 0) return refuseFile(connectProblems.make('old_workbook', {}));
    if (method !== 0 && method !== 8) return damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      isDeflated: method === 8,
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      local: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function checkEntries(entries: readonly Entry[], size: number, limits: FileLimits): void {
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    refuseFile(connectProblems.make('compressed_file', {}));
  const unpacked = entries.reduce((total, entry) => total + entry.unpacked, 0);
  const isBomb =
    unpacked > limits.unpackedBytes || unpacked > Math.max(size, 64 * 1024) * limits.unpackedRatio;
  if (isBomb) tooLarge(limits);
}

async function partOf(file: FileHandle, { local, packed, unpacked }: Entry): Promise<PartSize> {
  const head = await readAt(file, local, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) return damaged();
  return [local + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), packed, unpacked];
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function damaged(): never {
  return refuseFile(connectProblems.make('workbook_damaged', {}));
}

function tooLarge(limits: FileLimits): never {
  const params = {
    limit: Math.round(limits.unpackedBytes / 1024 / 1024),
    entries: limits.archiveEntries,
  };
  return refuseFile(connectProblems.make('workbook_too_large', params));
}
