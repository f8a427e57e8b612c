// From the engine's vectors to cells (see `engine-door.ts`), one column at a time.
import { DuckDBTypeId } from '@duckdb/node-api';

/** @import { DuckDBDataChunk, DuckDBType, DuckDBVector } from '@duckdb/node-api' */
/** @import { Cell } from '../../engine-door.ts' */

/** A value that no cell can carry; the parent turns it into a fault. */
export class ValueError extends Error {
  /** @override */
  name = 'ValueError';
}

/**
 * A type's name in lower case.
 * @param {DuckDBType} type
 * @returns {string}
 */
export function typeName(type) {
  switch (type.typeId) {
    case DuckDBTypeId.TIMESTAMP_TZ:
      return 'timestamptz';
    case DuckDBTypeId.ENUM:
      return 'varchar';
    default:
      return String(type).toLowerCase();
  }
}

/**
 * Adds the cells of one column of a chunk to `into`.
 * @param {DuckDBDataChunk} chunk
 * @param {number} index
 * @param {Cell[]} into
 */
export function readColumn(chunk, index, into) {
  const vector = chunk.getColumnVector(index);
  const convert = converterOf(vector.type);
  for (let row = 0; row < vector.itemCount; row += 1) {
    const item = /** @type {unknown} */ (vector.getItem(row));
    into.push(item === null ? null : convert(item));
  }
}

/**
 * @param {DuckDBType} type
 * @returns {(item: any) => Cell}
 */
function converterOf(type) {
  switch (type.typeId) {
    case DuckDBTypeId.BOOLEAN:
    case DuckDBTypeId.VARCHAR:
    case DuckDBTypeId.ENUM:
    case DuckDBTypeId.TINYINT:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.UTINYINT:
    case DuckDBTypeId.USMALLINT:
    case DuckDBTypeId.UINTEGER:
      return (item) => item;
    case DuckDBTypeId.BIGINT:
    case DuckDBTypeId.UBIGINT:
      return safeNumber;
    case DuckDBTypeId.HUGEINT:
    case DuckDBTypeId.UHUGEINT:
    case DuckDBTypeId.UUID:
      return String;
    case DuckDBTypeId.DECIMAL:
      return decimalText;
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DOUBLE:
      return finiteNumber;
    default:
      return timeConverterOf(type);
  }
}

/**
 * @param {DuckDBType} type
 * @returns {(item: any) => Cell}
 */
function timeConverterOf(type) {
  switch (type.typeId) {
    case DuckDBTypeId.DATE:
      return (item) => dateText(item.days);
    case DuckDBTypeId.TIMESTAMP:
    case DuckDBTypeId.TIMESTAMP_TZ:
      return (item) => instantText(item.micros);
    case DuckDBTypeId.TIMESTAMP_S:
      return (item) => instantText(item.seconds * 1_000_000n);
    case DuckDBTypeId.TIMESTAMP_MS:
      return (item) => instantText(item.millis * 1_000n);
    case DuckDBTypeId.TIME:
      return String;
    case DuckDBTypeId.SQLNULL:
      return () => null;
    default:
      throw new ValueError(`a column of type ${typeName(type)} has no cells: cast it in the query`);
  }
}

/** @param {bigint} item */
function safeNumber(item) {
  const number = Number(item);
  if (!Number.isSafeInteger(number)) throw new ValueError(`integer beyond 2^53: ${item}`);
  return number;
}

/** @param {number} item */
function finiteNumber(item) {
  if (!Number.isFinite(item)) throw new ValueError(`not a finite number: ${item}`);
  return item;
}

/** @param {{ value: bigint, scale: number }} item */
function decimalText({ value, scale }) {
  if (scale === 0) return value.toString();
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(scale + 1, '0');
  const split = digits.length - scale;
  return `${negative ? '-' : ''}${digits.slice(0, split)}.${digits.slice(split)}`;
}

const DAY_MS = 86_400_000;
// Reports repeat the same few thousand days; the memo is dropped before it could matter.
const MOST_DAYS = 20_000;
/** @type {Map<number, string>} */
const dayTexts = new Map();

/** @param {number} days Days since 1970-01-01. */
function dateText(days) {
  const known = dayTexts.get(days);
  if (known !== undefined) return known;
  const text = isoText(days * DAY_MS).slice(0, 10);
  if (dayTexts.size >= MOST_DAYS) dayTexts.clear();
  dayTexts.set(days, text);
  return text;
}

/** @param {bigint} micros Microseconds since 1970-01-01T00:00Z. */
function instantText(micros) {
  const rest = ((micros % 1_000n) + 1_000n) % 1_000n;
  const text = isoText(Number((micros - rest) / 1_000n));
  return rest === 0n ? text : `${text.slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

/** @param {number} millis */
function isoText(millis) {
  const date = new Date(millis);
  const year = date.getUTCFullYear();
  if (!(year >= 1 && year <= 9_999)) throw new ValueError(`a date outside the years 1 to 9999`);
  return date.toISOString();
}
