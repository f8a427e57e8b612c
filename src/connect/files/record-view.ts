import { trimText } from '../value-text.ts';

/**
 * - plain: no quote in it; quoted: between quotes, nothing to undo; escaped: has doubled quotes
 * - odd: has quotes that mean themselves; oddQuoted: quoted, with blanks around the quotes
 */
export const CELL = { plain: 0, quoted: 1, escaped: 2, odd: 3, oddQuoted: 4 } as const;
export type CellKind = (typeof CELL)[keyof typeof CELL];

/** The blank byte, and the first that is part of a longer sequence. */
const BLANK = 32;
const WIDE = 128;

/** One record inside a buffer. One object serves all records of a scan. */
export class RecordView {
  buffer: Buffer = Buffer.alloc(0);
  /** 1-based, blank records and the header counted: the row a spreadsheet shows. */
  row = 0;
  start = 0;
  /** Where the record ends, its line end left out. */
  end = 0;
  count = 0;
  /** Could be copied as it is: no cell is odd. */
  isClean = true;
  /** A cell of it stands between quotes. */
  hasQuotes = false;
  readonly #quote: string;
  #bounds: Int32Array = new Int32Array(3 * 64);

  constructor(quote: number) {
    this.#quote = String.fromCharCode(quote);
  }

  begin(start: number): void {
    this.start = start;
    this.count = 0;
    this.isClean = true;
    this.hasQuotes = false;
  }

  add(start: number, end: number, kind: CellKind): void {
    const at = this.count * 3;
    if (at >= this.#bounds.length) {
      const larger = new Int32Array(this.#bounds.length * 2);
      larger.set(this.#bounds);
      this.#bounds = larger;
    }
    this.#bounds[at] = start;
    this.#bounds[at + 1] = end;
    this.#bounds[at + 2] = kind;
    if (kind >= CELL.odd) this.isClean = false;
    if (kind !== CELL.plain) this.hasQuotes = true;
    this.count += 1;
  }

  /** Bytes of a cell, its quotes left out; 0 beyond the last. */
  lengthOf(index: number): number {
    if (index >= this.count) return 0;
    return (this.#bounds[index * 3 + 1] ?? 0) - (this.#bounds[index * 3] ?? 0);
  }

  /** Has the cell anything but blanks in it? A text that begins with a sign of ASCII has, without a look at the rest. */
  isWritten(index: number): boolean {
    if (this.lengthOf(index) === 0) return false;
    const first = this.buffer[this.#bounds[index * 3] ?? 0] ?? 0;
    return (first > BLANK && first < WIDE) || this.trimmedOf(index) !== '';
  }

  /** A cell's text as written, quotes undone; '' beyond the last. */
  textOf(index: number): string {
    if (this.lengthOf(index) === 0) return '';
    const at = index * 3;
    const text = this.buffer.toString('utf8', this.#bounds[at], this.#bounds[at + 1]);
    const kind = this.#bounds[at + 2];
    return kind === CELL.escaped || kind === CELL.oddQuoted
      ? text.replaceAll(this.#quote + this.#quote, this.#quote)
      : text;
  }

  /** A cell's text without white space around it. */
  trimmedOf(index: number): string {
    return trimText(this.textOf(index));
  }

  /** All cells, trimmed. */
  texts(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.trimmedOf(index));
  }

  /** A line with nothing on it, or nothing but delimiters and blanks. */
  isBlank(): boolean {
    for (let index = 0; index < this.count; index += 1) {
      if (this.isWritten(index)) return false;
    }
    return true;
  }
}
