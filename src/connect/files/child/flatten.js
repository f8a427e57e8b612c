// A record with records inside becomes one row: `{ a: { b: 1 } }` has the column `a.b`. Lists stay as JSON text.

/** @import { Cell } from './lines.js' */

/** Records inside records that become columns; what is deeper stays as JSON text. */
const DEEPEST = 5;
/** Between the names of a path while they are a key: no name that a file has could be mistaken for two. */
const JOINT = '\0';

/** More columns than may be. */
export class ColumnsError extends Error {
  /** @override */
  name = 'ColumnsError';
}

/** The columns of records, in the order in which they are met. */
export class Columns {
  /** @type {Map<string, number>} */
  #places = new Map();
  #most;

  /** @param {number} most */
  constructor(most) {
    this.#most = most;
  }

  /** @returns {string[]} */
  get names() {
    return [...this.#places.keys()].map((key) => key.replaceAll(JOINT, '.'));
  }

  /** Takes note of the columns of a record. @param {unknown} record */
  meet(record) {
    for (const [key] of cellsOf(record)) {
      if (this.#places.has(key)) continue;
      if (this.#places.size >= this.#most) throw new ColumnsError();
      this.#places.set(key, this.#places.size);
    }
  }

  /** The record as cells, one for each column. @param {unknown} record */
  rowOf(record) {
    /** @type {Cell[]} */
    const row = Array.from({ length: this.#places.size }, () => null);
    for (const [key, value] of cellsOf(record)) {
      const place = this.#places.get(key);
      if (place !== undefined) row[place] = plainCell(value);
    }
    return row;
  }
}

/**
 * @param {unknown} record
 * @returns {Generator<[key: string, value: unknown], void>}
 */
export function* cellsOf(record) {
  if (isRecord(record)) yield* cellsBelow(record, '', 1);
  else if (Array.isArray(record)) yield* Object.entries(record).map(numbered);
  else if (record !== null && record !== undefined) yield ['value', record];
}

/**
 * @param {[string, unknown]} entry
 * @returns {[string, unknown]}
 */
function numbered([index, value]) {
  return [`column_${Number(index) + 1}`, value];
}

/**
 * @param {object} record
 * @param {string} prefix
 * @param {number} depth
 * @returns {Generator<[string, unknown], void>}
 */
function* cellsBelow(record, prefix, depth) {
  for (const [name, value] of Object.entries(record)) {
    const key = `${prefix}${name.replaceAll(JOINT, ' ')}`;
    if (isRecord(value) && depth < DEEPEST) yield* cellsBelow(value, `${key}${JOINT}`, depth + 1);
    else yield [key, value];
  }
}

/**
 * An object with members: no list, no number kept as text, no instant.
 * @param {unknown} value
 * @returns {value is object}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isInstant(value);
}

/**
 * @param {unknown} value
 * @returns {value is { at: string }}
 */
function isInstant(value) {
  return value instanceof Instant;
}

/** A date, or an instant, as ISO text. */
export class Instant {
  /** @param {string} at */
  constructor(at) {
    this.at = at;
  }

  /** The same reading of a clock, in no zone. */
  local() {
    return new Instant(this.at.replace('Z', ''));
  }
}

/**
 * @param {unknown} value
 * @returns {Cell}
 */
function plainCell(value) {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : null;
    case 'bigint':
      return value.toString();
    case 'object':
      if (value === null || isInstant(value)) return value;
      return JSON.stringify(value, (_key, each) =>
        typeof each === 'bigint' ? each.toString() : each,
      );
    default:
      return null;
  }
}
