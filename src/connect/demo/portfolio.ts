import { writeBook, type Book } from './book.ts';
import { dayOfIso } from './calendar.ts';
import { densityFor } from './density.ts';
import { rowsOf, type DemoRow } from './rows-of.ts';
import { brokenRows } from './stories/broken-values.ts';
import type { DemoStream } from './stream.ts';
import { demoStreams } from './streams.ts';

export type DemoOptions = {
  /** Another seed gives another portfolio with the same stories; the stated figures hold for the default. */
  readonly seed?: number;
  /** Last day with data, ISO. Everything else is relative to it. */
  readonly today: string;
  /** The first forty are the cast with its stories; more are invented, fewer lose stories. */
  readonly accounts?: number;
  readonly months?: number;
  /** Time entries, activities, tickets and invoice lines together, roughly; null = as many as it takes. */
  readonly facts?: number | null;
};

/** A stream with its rows. They are drawn anew, and the same, each time they are iterated. */
export type FilledStream = DemoStream & { readonly rows: Iterable<DemoRow> };

export const DEFAULT_SEED = 2026;

/** The demo portfolio: every stream of every sub-source, nothing drawn until its rows are read. */
export function demoPortfolio({
  seed = DEFAULT_SEED,
  today,
  accounts = 40,
  months = 36,
  facts = null,
}: DemoOptions): { readonly streams: readonly FilledStream[] } {
  const thin = writeBook({ seed, today: dayOfIso(today), accounts, months });
  const book: Book = facts === null ? thin : { ...thin, density: densityFor(facts, thin) };
  return {
    streams: demoStreams.map((stream) => ({
      ...stream,
      rows: { [Symbol.iterator]: () => streamRows(stream, book) },
    })),
  };
}

function* streamRows(stream: DemoStream, book: Book): Generator<DemoRow> {
  yield* rowsOf(stream.name, book);
  for (const broken of brokenRows)
    if (broken.stream === stream.name) yield padded(broken.row, stream);
}

/** Every field of the stream, in its order; what the row leaves out is null. */
function padded(row: DemoRow, { fields }: DemoStream): DemoRow {
  return Object.fromEntries(Object.keys(fields).map((field) => [field, row[field] ?? null]));
}
