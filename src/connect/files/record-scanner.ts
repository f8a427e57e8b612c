import { connectProblems } from '../problems.ts';
import type { FileLimits } from './limits.ts';
import { refuseFile } from './refuse.ts';
import { CELL, RecordView } from './record-view.ts';

/** How a delimited text file separates and quotes its cells. */
export type Dialect = { delimiter: string; quote: '"' | "'" | null };

const CR = 13;
const LF = 10;
/** No byte of a text: stands for "no quote". */
const NONE = 256;
const INCOMPLETE = -1;

/**
 * Cuts UTF-8 bytes into records, the way a spreadsheet would read them: a cell that begins with a quote ends at the
 * next lone one and may hold line ends; a quote elsewhere is a character like any other. Lines end with CR LF, LF or CR.
 * Memory is one piece plus one record.
 */
export class RecordScanner {
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #limits: FileLimits;
  readonly #onRecord: (view: RecordView) => boolean;
  readonly #view: RecordView;
  #rest: Buffer = Buffer.alloc(0);
  #final = false;
  /** The record that is not complete yet stands inside a quote. */
  #isOpen = false;
  #row = 0;

  /** `onRecord` sees every record, blank ones too; the view is valid during the call only. False stops the scan. */
  constructor(dialect: Dialect, limits: FileLimits, onRecord: (view: RecordView) => boolean) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote === null ? NONE : dialect.quote.charCodeAt(0);
    this.#limits = limits;
    this.#onRecord = onRecord;
    this.#view = new RecordView(this.#quote);
  }

  /** Takes the next piece of the file. False when `onRecord` has seen enough. */
  push(piece: Buffer): boolean {
    const buffer = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    return this.#scanAll(buffer);
  }

  /** The file is over: what is left is the last record. */
  end(): void {
    this.#final = true;
    if (this.#rest.length > 0) this.#scanAll(this.#rest);
  }

  #scanAll(buffer: Buffer): boolean {
    let start = 0;
    this.#view.buffer = buffer;
    while (start < buffer.length) {
      const next = this.#scanRecord(start);
      if (next === INCOMPLETE) break;
      this.#row += 1;
      this.#view.row = this.#row;
      start = next;
      if (!this.#onRecord(this.#view)) return false;
    }
    this.#rest = buffer.subarray(start);
    if (this.#rest.length > this.#limits.recordBytes) this.#refuseLong();
    return true;
  }

  /** Cuts one record into the view; gives where the next one begins. */
  #scanRecord(start: number): number {
    const view = this.#view;
    const { buffer } = view;
    view.begin(start);
    this.#isOpen = false;
    for (let at = start; ; at += 1) {
      at = buffer[at] === this.#quote ? this.#quotedCell(at) : this.#plainCell(at);
      if (at === INCOMPLETE) return INCOMPLETE;
      if (view.count > this.#limits.columns * 2) this.#refuseWide();
      if (at >= buffer.length) return this.#endOfBuffer(at);
      const byte = buffer[at];
      if (byte === this.#delimiter) continue;
      view.end = at;
      if (byte === LF) return at + 1;
      if (at + 1 < buffer.length) return buffer[at + 1] === LF ? at + 2 : at + 1;
      return this.#final ? at + 1 : INCOMPLETE;
    }
  }

  #endOfBuffer(at: number): number {
    if (!this.#final) return INCOMPLETE;
    this.#view.end = at;
    return at;
  }

  #plainCell(start: number): number {
    const { buffer } = this.#view;
    const [delimiter, quote] = [this.#delimiter, this.#quote];
    let isOdd = false;
    let at = start;
    for (; at < buffer.length; at += 1) {
      const byte = buffer[at];
      if (byte === delimiter || byte === LF || byte === CR) break;
      if (byte === quote) {
        // `a, "b, c"`: blanks before an opening quote belong to neither cell.
        if (!isOdd && this.#isBlank(start, at)) return this.#quotedCell(at);
        isOdd = true;
      }
    }
    this.#view.add(start, at, isOdd ? CELL.odd : CELL.plain);
    return at;
  }

  #quotedCell(start: number): number {
    const { buffer } = this.#view;
    let escaped = false;
    for (let from = start + 1; ;) {
      const close = buffer.indexOf(this.#quote, from);
      if (close === -1) return this.#openQuote();
      if (close + 1 >= buffer.length && !this.#final) return INCOMPLETE;
      if (buffer[close + 1] === this.#quote) {
        escaped = true;
        from = close + 2;
        continue;
      }
      if (this.#endsCell(close + 1)) {
        this.#view.add(start + 1, close, escaped ? CELL.escaped : CELL.quoted);
        return close + 1;
      }
      return this.#afterQuote(start, close + 1);
    }
  }

  /** `"abc" ,` has blanks after its quote; `"24" TV` is text that begins with a quote. */
  #afterQuote(start: number, from: number): number {
    const { buffer } = this.#view;
    let at = from;
    while (at < buffer.length && !this.#endsCell(at)) at += 1;
    if (at >= buffer.length && !this.#final) return INCOMPLETE;
    if (this.#isBlank(from, at)) this.#view.add(start + 1, from - 1, CELL.oddQuoted);
    else this.#view.add(start, at, CELL.odd);
    return at;
  }

  #openQuote(): number {
    if (this.#final) this.#refuseOpen();
    this.#isOpen = true;
    return INCOMPLETE;
  }

  #endsCell(at: number): boolean {
    const byte = this.#view.buffer[at];
    return byte === undefined || byte === this.#delimiter || byte === LF || byte === CR;
  }

  #isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#view.buffer[at] !== 32) return false;
    return true;
  }

  #refuseLong(): never {
    if (this.#isOpen) this.#refuseOpen();
    const row = this.#row + 1;
    return refuseFile(
      connectProblems.make(
        'record_too_long',
        { row, kilobytes: this.#limits.recordBytes / 1024 },
        { row },
      ),
    );
  }

  #refuseOpen(): never {
    const row = this.#row + 1;
    return refuseFile(connectProblems.make('unclosed_quote', { row }, { row }));
  }

  #refuseWide(): never {
    return refuseFile(
      connectProblems.make(
        'too_many_columns',
        { limit: this.#limits.columns },
        { row: this.#row + 1 },
      ),
    );
  }
}
