import { FILE_LIMITS } from './limits.ts';
import { RecordScanner } from './record-scanner.ts';
import type { Dialect } from './record-scanner.ts';
import { problemOf } from './refuse.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const QUOTES = ['"', "'", null] as const;
/** Records looked at. */
const ENOUGH = 400;
/** A sample may hold one wide record: cells are counted, not judged here. */
const LIMITS = { ...FILE_LIMITS, columns: 50_000, recordBytes: Number.MAX_SAFE_INTEGER };

type Candidate = { dialect: Dialect; score: number };

/**
 * Delimiter and quote of a sample of a file: the pair under which most records have the same number of cells.
 * A first line `sep=;`, as spreadsheets write and read it, decides the delimiter.
 */
export function detectDialect(sample: Buffer): Dialect {
  const said = /^sep=([,;|\t])\r?\n/i.exec(sample.toString('latin1', 0, 16))?.[1];
  const delimiters = said === undefined ? DELIMITERS : [said];
  const candidates = delimiters.flatMap((delimiter) =>
    QUOTES.map((quote) => judge(sample, { delimiter, quote })),
  );
  const [first, ...rest] = candidates;
  if (first === undefined) return { delimiter: ',', quote: '"' };
  return rest.reduce((best, next) => (next.score > best.score + 1e-9 ? next : best), first).dialect;
}

/** Records of a sample as texts; the last one, which the sample may have cut, is left out when `isCut`. */
export function sampleRecords(
  sample: Buffer,
  dialect: Dialect,
  options: { most: number; isCut: boolean },
): string[][] {
  const records: string[][] = [];
  const scanner = new RecordScanner(dialect, LIMITS, (view) => {
    records.push(view.texts());
    return records.length < options.most;
  });
  scanOpenly(scanner, sample, options.isCut);
  return records;
}

function judge(sample: Buffer, dialect: Dialect): Candidate {
  const widths = new Map<number, number>();
  let [records, odd] = [0, 0];
  const scanner = new RecordScanner(dialect, LIMITS, (view) => {
    if (view.isBlank()) return true;
    records += 1;
    if (!view.isClean) odd += 1;
    widths.set(view.count, (widths.get(view.count) ?? 0) + 1);
    return records < ENOUGH;
  });
  const isClosed = scanOpenly(scanner, sample, sample.length >= 64 * 1024);
  return {
    dialect,
    score: records === 0 ? -1 : scoreOf(widths, records) - odd / records - (isClosed ? 0 : 0.3),
  };
}

/** Share of records that have the usual width, a little more for wider ones; one column is the last resort. */
function scoreOf(widths: ReadonlyMap<number, number>, records: number): number {
  let best = 0;
  for (const [width, count] of widths) {
    if (width < 2) continue;
    best = Math.max(best, (count / records) * (1 + Math.min(width, 20) / 200));
  }
  return best >= 0.5 ? best : best / 4;
}

/** Scans a sample to its end. False where the end stands inside a quote, which a whole file may not. */
function scanOpenly(scanner: RecordScanner, sample: Buffer, isCut: boolean): boolean {
  try {
    if (scanner.push(sample) && !isCut) scanner.end();
    return true;
  } catch (error) {
    return problemOf(error).code !== 'connect.unclosed_quote';
  }
}
