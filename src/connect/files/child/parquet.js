// The rows of a Parquet file, one group of rows after the other.
import { isUtf8 } from 'node:buffer';

import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';

import { Columns, Instant, isRecord } from './flatten.js';

/** @import { FileMetaData, SchemaElement } from 'hyparquet' */
/** @import { ApartJob } from '../read-apart.ts' */
/** @import { Line } from './lines.js' */

const MICROS_PER_SECOND = 1_000_000n;
const decoder = new TextDecoder();

/** Dates and instants as text, exact to the microsecond. */
const PARSERS = {
  /** @param {number} days */
  dateFromDays: (days) => instantOf(BigInt(days) * 86_400n * MICROS_PER_SECOND, 'date'),
  /** @param {bigint} millis */
  timestampFromMilliseconds: (millis) => instantOf(BigInt(millis) * 1_000n, 'instant'),
  /** @param {bigint} micros */
  timestampFromMicroseconds: (micros) => instantOf(BigInt(micros), 'instant'),
  /** @param {bigint} nanos */
  timestampFromNanoseconds: (nanos) => instantOf(BigInt(nanos) / 1_000n, 'instant'),
  /** @param {Uint8Array} bytes */
  jsonFromBytes: (bytes) => decoder.decode(bytes),
};

/**
 * @param {Extract<ApartJob, { kind: 'parquet' }>} job
 * @returns {AsyncGenerator<Line, void>}
 */
export async function* parquetLines({ path, columns: most }) {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const top = topColumns(metadata);
  const columns = new Columns(most);
  columns.meet(shapeOf(top));
  yield { list: '', names: columns.names };
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    for (const row of await rowsBetween({ file, metadata }, start, end))
      yield columns.rowOf(recordOf(row, top));
    start = end;
  }
}

/**
 * @param {{ file: Awaited<ReturnType<typeof asyncBufferFromFile>>, metadata: FileMetaData }} open
 * @param {number} rowStart
 * @param {number} rowEnd
 * @returns {Promise<unknown[][]>}
 */
async function rowsBetween({ file, metadata }, rowStart, rowEnd) {
  /** @type {unknown[][]} */
  let rows = [];
  await parquetRead({
    file,
    metadata,
    rowStart,
    rowEnd,
    compressors,
    parsers: PARSERS,
    // Texts are told from bytes by their own annotation; bytes of exact decimals are no text.
    utf8: false,
    geoparquet: false,
    onComplete: (all) => {
      rows = all;
    },
  });
  return rows;
}

/** A column: one of values, or a group of columns. `scale` and `isLocal` say how its values are written. */
/** @typedef {{ name: string, scale: number | null, isLocal: boolean, inside: Column[] | null }} Column */

/** The columns at the top of the schema, which is a list in depth-first order. @param {FileMetaData} metadata */
function topColumns({ schema }) {
  const [root, ...rest] = schema;
  return takeColumns(rest, root?.num_children ?? 0);
}

/**
 * @param {SchemaElement[]} rest
 * @param {number} count
 * @returns {Column[]}
 */
function takeColumns(rest, count) {
  return Array.from({ length: count }, () => takeColumn(rest)).filter((column) => column !== null);
}

/**
 * @param {SchemaElement[]} rest
 * @returns {Column | null}
 */
function takeColumn(rest) {
  const element = rest.shift();
  if (element === undefined) return null;
  const inside = takeColumns(rest, element.num_children ?? 0);
  const isGroup = inside.length > 0 && isPlainGroup(element);
  const { logical_type: logical } = element;
  return {
    name: element.name,
    scale:
      inside.length === 0 && element.repetition_type !== 'REPEATED' ? takeScale(element) : null,
    isLocal: logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC,
    inside: isGroup ? inside : null,
  };
}

/** Not a list or a map, which stay as JSON text. @param {SchemaElement} element */
function isPlainGroup({ converted_type: converted, logical_type: logical, repetition_type }) {
  return converted === undefined && logical === undefined && repetition_type !== 'REPEATED';
}

/**
 * The scale of a decimal. What says that it is one is taken off, so that its digits come as they are: read as a
 * floating number they would be rounded.
 * @param {SchemaElement} element
 */
function takeScale(element) {
  if (element.converted_type !== 'DECIMAL' && element.logical_type?.type !== 'DECIMAL') return null;
  const scale = element.scale ?? 0;
  delete element.converted_type;
  delete element.logical_type;
  return scale;
}

/** A record that has all columns. @param {Column[]} columns @returns {Record<string, unknown>} */
function shapeOf(columns) {
  return Object.fromEntries(
    columns.map(({ name, inside }) => [name, inside === null ? '' : shapeOf(inside)]),
  );
}

/** @param {unknown[]} values @param {Column[]} columns */
function recordOf(values, columns) {
  return Object.fromEntries(
    columns.map((column, index) => [column.name, valueOf(values[index], column)]),
  );
}

/**
 * @param {unknown} value
 * @param {Column} column
 * @returns {unknown}
 */
function valueOf(value, { scale, isLocal, inside }) {
  if (value === null || value === undefined) return null;
  if (inside !== null)
    return isRecord(value)
      ? recordOf(
          inside.map(({ name }) => Object(value)[name]),
          inside,
        )
      : null;
  if (scale !== null) return decimalText(value, scale);
  if (value instanceof Instant) return isLocal ? value.local() : value;
  return value instanceof Uint8Array ? textOf(value) : withoutBytes(value);
}

/** Lists and maps, whose bytes become text. @param {unknown} value @returns {unknown} */
function withoutBytes(value) {
  if (value instanceof Uint8Array) return textOf(value);
  if (value instanceof Instant) return value.at;
  if (Array.isArray(value)) return value.map(withoutBytes);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutBytes(each)]));
}

/** Texts as text, other bytes as hexadecimal digits. @param {Uint8Array} bytes */
function textOf(bytes) {
  return isUtf8(bytes) ? decoder.decode(bytes) : Buffer.from(bytes).toString('hex');
}

/**
 * @param {unknown} value Its digits: a number, or bytes with the most significant first, in two's complement.
 * @param {number} scale
 */
function decimalText(value, scale) {
  const digits = value instanceof Uint8Array ? signedOf(value) : BigInt(String(value));
  if (scale === 0) return digits.toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** @param {Uint8Array} bytes */
function signedOf(bytes) {
  if (bytes.length === 0) return 0n;
  return BigInt.asIntN(bytes.length * 8, BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
}

/**
 * @param {bigint} micros
 * @param {'date' | 'instant'} kind
 */
function instantOf(micros, kind) {
  const rest = ((micros % MICROS_PER_SECOND) + MICROS_PER_SECOND) % MICROS_PER_SECOND;
  const iso = new Date(Number((micros - rest) / 1_000n)).toISOString();
  if (kind === 'date') return new Instant(iso.slice(0, -14));
  const fraction = rest === 0n ? '' : `.${rest.toString().padStart(6, '0')}`;
  return new Instant(`${iso.slice(0, -5)}${fraction}Z`);
}
