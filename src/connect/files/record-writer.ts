import type { RecordView } from './record-view.ts';

/** Bytes of one block. */
const BLOCK = 1024 * 1024;
const QUOTE = 34;
const LF = 10;
const ZERO = 48;
/** Room for the longest row and its two delimiters. */
const LEAD = 24;
/** Of a refused record, what is kept to show it, in characters. */
const LONGEST_SHOWN = 200;

/**
 * Writes records as one plain kind of delimited text: each line begins with the record's row and a mark (empty, or why
 * it is refused), quotes are doubled, lines end with LF. A clean record is copied as bytes, which is what makes this fast.
 */
export class RecordWriter {
  readonly #delimiter: string;
  readonly #width: number;
  readonly #keepsQuotes: boolean;
  #block = Buffer.allocUnsafe(BLOCK);
  #length = 0;
  #full: Buffer[] = [];

  /** `keepsQuotes`: the records come quoted by double quotes, so that their bytes can stay. */
  constructor(shape: { delimiter: string; width: number; keepsQuotes: boolean }) {
    this.#delimiter = shape.delimiter;
    this.#width = shape.width;
    this.#keepsQuotes = shape.keepsQuotes;
  }

  /** A record with one cell for each column. */
  add(view: RecordView): void {
    this.#lead(view.row);
    if (this.#canCopy(view)) this.#bytes(view.buffer, view.start, view.end);
    else
      this.#text(
        this.#cells(Array.from({ length: this.#width }, (_, index) => view.textOf(index))),
      );
    this.#byte(LF);
  }

  /** A record that is refused whole; its text is kept to show it. */
  addRefused(view: RecordView, reason: string): void {
    const shown = view.texts().join(this.#delimiter).slice(0, LONGEST_SHOWN);
    const cells = Array.from({ length: this.#width }, (_, index) => (index === 0 ? shown : ''));
    this.#text(`${view.row}${this.#delimiter}${reason}${this.#delimiter}${this.#cells(cells)}\n`);
  }

  /** Everything written since the last call, in whole records. */
  take(): Buffer[] {
    const blocks = [...this.#full, this.#block.subarray(0, this.#length)];
    this.#full = [];
    this.#block = Buffer.allocUnsafe(BLOCK);
    this.#length = 0;
    return blocks;
  }

  #canCopy(view: RecordView): boolean {
    if (view.count !== this.#width || !view.isClean) return false;
    if (this.#keepsQuotes) return true;
    const quote = view.buffer.indexOf(QUOTE, view.start);
    return !view.hasQuotes && (quote === -1 || quote >= view.end);
  }

  #cells(texts: readonly string[]): string {
    return texts
      .map((text) => (this.#needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text))
      .join(this.#delimiter);
  }

  #needsQuotes(text: string): boolean {
    return text.includes(this.#delimiter) || /["\r\n]/.test(text);
  }

  /** The row as digits and an empty mark, byte by byte: a text for each record would cost more than copying it. */
  #lead(row: number): void {
    this.#reserve(LEAD);
    let digits = 1;
    for (let rest = row; rest >= 10; rest = Math.floor(rest / 10)) digits += 1;
    let left = row;
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      this.#block[at] = ZERO + (left % 10);
      left = Math.floor(left / 10);
    }
    this.#length += digits;
    this.#byte(this.#delimiter.charCodeAt(0));
    this.#byte(this.#delimiter.charCodeAt(0));
  }

  #text(text: string): void {
    const size = Buffer.byteLength(text);
    this.#reserve(size);
    this.#length += this.#block.write(text, this.#length);
  }

  #bytes(source: Buffer, start: number, end: number): void {
    this.#reserve(end - start);
    this.#length += source.copy(this.#block, this.#length, start, end);
  }

  #byte(byte: number): void {
    this.#reserve(1);
    this.#block[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#block.length) return;
    this.#full.push(this.#block.subarray(0, this.#length));
    this.#block = Buffer.allocUnsafe(Math.max(BLOCK, size));
    this.#length = 0;
  }
}
