import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Encodings that text files come in. One-byte ones are told apart by their letters. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'cp850',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export type EncodingFound = {
  encoding: Encoding;
  /** Bytes to leave out at the start: one byte order mark or more. */
  skip: number;
  /** Bytes that are no character in it: shown as �. */
  broken: number;
  /** NUL characters, which are left out. */
  nuls: number;
};

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const LITTLE_MARK = Buffer.from([0xff, 0xfe]);
const BIG_MARK = Buffer.from([0xfe, 0xff]);
/** Letters and signs that stand in business texts of western languages; what else a byte may mean is a worse guess. */
const PLAUSIBLE =
  /[áàâãäåéèêëíìîïóòôõöúùûüçñýÁÀÂÃÄÅÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑÝºª€£§°–—“”‘’…•·®©™¿¡´ß²³½¼«»\u00a0]/u;

const ONE_BYTE: readonly Encoding[] = ['windows-1252', 'cp850', 'macintosh'];

/** What a file is read with: a person's choice among the one-byte encodings, which can only be guessed, stands. */
export function chosenEncoding(found: EncodingFound, wanted: Encoding): EncodingFound {
  const isOpen = ONE_BYTE.includes(found.encoding) && ONE_BYTE.includes(wanted);
  return isOpen ? { ...found, encoding: wanted } : found;
}

/** Finds the encoding of a file; takes every piece of it, because the one odd byte may be at the end. */
export class EncodingDetector {
  readonly #oneByte = new Uint32Array(256);
  #head: Buffer = Buffer.alloc(0);
  #tail: Buffer = Buffer.alloc(0);
  #multi = 0;
  #broken = 0;
  #nuls = 0;

  push(piece: Buffer): void {
    if (this.#head.length < 65_536)
      this.#head = Buffer.concat([this.#head, piece.subarray(0, 65_536)]);
    const joined = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece]);
    const cut = completeLength(joined);
    this.#count(joined.subarray(0, cut));
    this.#tail = Buffer.from(joined.subarray(cut));
  }

  end(): EncodingFound {
    this.#count(this.#tail);
    this.#tail = Buffer.alloc(0);
    const marked = this.#byMark();
    if (marked !== null) return marked;
    const wide = wideWithoutMark(this.#head);
    if (wide !== null) return { encoding: wide, skip: 0, broken: 0, nuls: 0 };
    // A few broken bytes in a text that is UTF-8 everywhere else are damage; many are another encoding.
    if (this.#broken === 0 || this.#multi > this.#broken * 10) {
      return { encoding: 'utf-8', skip: 0, broken: this.#broken, nuls: this.#nuls };
    }
    return { encoding: this.#bestOneByte(), skip: 0, broken: 0, nuls: this.#nuls };
  }

  #byMark(): EncodingFound | null {
    const skip = marksAtStart(this.#head, UTF8_MARK);
    if (skip > 0) return { encoding: 'utf-8', skip, broken: this.#broken, nuls: this.#nuls };
    const little = marksAtStart(this.#head, LITTLE_MARK);
    if (little > 0) return { encoding: 'utf-16le', skip: little, broken: 0, nuls: 0 };
    const big = marksAtStart(this.#head, BIG_MARK);
    return big > 0 ? { encoding: 'utf-16be', skip: big, broken: 0, nuls: 0 } : null;
  }

  #count(piece: Buffer): void {
    if (piece.includes(0)) for (const byte of piece) if (byte === 0) this.#nuls += 1;
    if (isUtf8(piece)) {
      this.#multi += countSequences(piece);
      return;
    }
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at] ?? 0;
      if (byte < 0x80) continue;
      const length = sequenceLength(piece, at);
      if (length === 0) {
        this.#broken += 1;
        this.#oneByte[byte] = (this.#oneByte[byte] ?? 0) + 1;
      } else {
        this.#multi += 1;
        at += length - 1;
      }
    }
  }

  #bestOneByte(): Encoding {
    const scored = ONE_BYTE.map((encoding) => {
      let score = 0;
      this.#oneByte.forEach((count, byte) => {
        if (count > 0 && PLAUSIBLE.test(iconv.decode(Buffer.from([byte]), encoding)))
          score += count;
      });
      return { encoding, score };
    });
    return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
  }
}

function marksAtStart(head: Buffer, mark: Buffer): number {
  let skip = 0;
  while (head.subarray(skip, skip + mark.length).equals(mark)) skip += mark.length;
  return skip;
}

/** UTF-16 of western text without a mark: every second byte is zero. */
function wideWithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  let [even, odd] = [0, 0];
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : null;
}

function leadLength(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

/**
 * Sequences of several bytes in a piece that is UTF-8: bytes with both upper bits set. Four are looked at together,
 * since this is done for every byte of every file.
 */
function countSequences(piece: Buffer): number {
  const odd = (4 - (piece.byteOffset % 4)) % 4;
  if (piece.length < odd + 4) return countLeads(piece);
  const length = Math.floor((piece.length - odd) / 4);
  const words = new Uint32Array(piece.buffer, piece.byteOffset + odd, length);
  let count = countLeads(piece.subarray(0, odd)) + countLeads(piece.subarray(odd + length * 4));
  for (let at = 0; at < length; at += 1) {
    const word = words[at] ?? 0;
    const leads = word & (word << 1) & 0x80808080;
    if (leads !== 0) count += Math.imul(leads >>> 7, 0x01010101) >>> 24;
  }
  return count;
}

function countLeads(piece: Buffer): number {
  let count = 0;
  for (const byte of piece) if (byte >= 0xc0) count += 1;
  return count;
}

/** Bytes of the UTF-8 sequence that begins here; 0 when none does. */
function sequenceLength(piece: Buffer, at: number): number {
  const lead = piece[at] ?? 0;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = leadLength(lead);
  return at + length <= piece.length && isUtf8(piece.subarray(at, at + length)) ? length : 0;
}

/** How much of a piece can be judged: a sequence cut by its end waits for the next piece. */
function completeLength(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back += 1) {
    const byte = piece[piece.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc2 && byte <= 0xf4)
      return leadLength(byte) > back ? piece.length - back : piece.length;
  }
  return piece.length;
}
