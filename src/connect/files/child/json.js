// The lists of records in a JSON file, or the records of a file that has one on each line (NDJSON).
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

import { isSafeNumber, parse } from 'lossless-json';

import { Columns, isRecord } from './flatten.js';

/** @import { ApartJob } from '../read-apart.ts' */
/** @import { Line } from './lines.js' */

/** How deep below the top a list of records is looked for: `{ "response": { "data": { "items": [] } } }`. */
const DEEPEST_LIST = 3;
/** A number with this many digits may not survive as one: ids, exact amounts. */
const LONG_NUMBER = /[0-9][0-9.]{14}/;

/** There is no record in it. */
class EmptyError extends Error {
  /** @override */
  name = 'EmptyError';
}

/**
 * @param {Extract<ApartJob, { kind: 'json' }>} job
 * @returns {AsyncGenerator<Line, void>}
 */
export async function* jsonLines({ path, list, columns }) {
  if (await hasRecordOnEachLine(path)) yield* recordLines(path, columns);
  else yield* listLines(await wholeOf(path), { list, columns });
}

/**
 * @param {string} path
 * @param {number} most
 * @returns {AsyncGenerator<Line, void>}
 */
async function* recordLines(path, most) {
  const columns = new Columns(most);
  for await (const record of recordsOf(path)) columns.meet(record);
  yield { list: '', names: columns.names };
  for await (const record of recordsOf(path)) yield columns.rowOf(record);
}

/**
 * @param {unknown} whole
 * @param {{ list: string | null, columns: number }} wanted
 * @returns {Generator<Line, void>}
 */
function* listLines(whole, { list: wanted, columns: most }) {
  const lists = findLists(whole).filter(({ name }) => wanted === null || name === wanted);
  if (lists.length === 0) throw new EmptyError();
  for (const { name, records } of lists) {
    const columns = new Columns(most);
    for (const record of records) columns.meet(record);
    yield { list: name, names: columns.names };
    for (const record of records) yield columns.rowOf(record);
  }
}

/**
 * The file is a list, or has lists of records in it, or is one record.
 * @param {unknown} whole
 * @returns {{ name: string, records: unknown[] }[]}
 */
function findLists(whole) {
  if (Array.isArray(whole)) return [{ name: '', records: whole }];
  if (!isRecord(whole)) return [];
  const lists = listsBelow(whole, '', 1);
  return lists.length > 0 ? lists : [{ name: '', records: [whole] }];
}

/**
 * @param {object} record
 * @param {string} prefix
 * @param {number} depth
 * @returns {{ name: string, records: unknown[] }[]}
 */
function listsBelow(record, prefix, depth) {
  return Object.entries(record).flatMap(([key, value]) => {
    const name = `${prefix}${key}`;
    if (Array.isArray(value)) return value.some(isRecord) ? [{ name, records: value }] : [];
    if (!isRecord(value) || depth >= DEEPEST_LIST) return [];
    return listsBelow(value, `${name}.`, depth + 1);
  });
}

/** The first line is a whole record, and there is more below it. @param {string} path */
async function hasRecordOnEachLine(path) {
  /** @type {string[]} */
  const first = [];
  for await (const line of linesOf(path)) {
    if (line.trim() !== '') first.push(line);
    if (first.length === 2) break;
  }
  return first.length === 2 && first.every((line) => /^\s*\{/.test(line) && isWhole(line));
}

/** @param {string} text */
function isWhole(text) {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** @param {string} path */
async function* recordsOf(path) {
  for await (const line of linesOf(path)) if (line.trim() !== '') yield parseExact(line);
}

/** @param {string} path */
function linesOf(path) {
  const input = createReadStream(path, { encoding: 'utf8' });
  return withoutMark(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
}

/** @param {AsyncIterable<string>} lines */
async function* withoutMark(lines) {
  let isFirst = true;
  for await (const line of lines) {
    yield isFirst ? line.replace(/^\ufeff/, '') : line;
    isFirst = false;
  }
}

/** @param {string} path */
async function wholeOf(path) {
  const bytes = await readFile(path);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return parseExact(new TextDecoder(encoding).decode(bytes));
}

/**
 * JSON with every digit kept: a number that would lose some stays text.
 * @param {string} text
 * @returns {unknown}
 */
function parseExact(text) {
  if (!LONG_NUMBER.test(text)) return JSON.parse(text);
  return parse(text, null, {
    parseNumber: (digits) => (isSafeNumber(digits) ? Number(digits) : digits),
  });
}
