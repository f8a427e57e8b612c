/**
 * Tells whether texts were seen before, in 8 bytes each: 64 bits of hash in an open table. Two of a million different
 * texts are taken for one with a chance of about 1 in 18 million.
 */
export class UniqueSet {
  #table = new Uint32Array(2 * 1024);
  #mask = 1023;
  #size = 0;

  /** Adds a text. False when it was there. */
  add(text: string): boolean {
    const [high, low] = hash64(text);
    if (!place(this.#table, this.#mask, [high, low])) return false;
    this.#size += 1;
    if (this.#size * 2 > this.#mask) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Uint32Array((this.#mask + 1) * 2);
    for (let at = 0; at < old.length; at += 2) {
      const [high = 0, low = 0] = [old[at], old[at + 1]];
      if (high !== 0 || low !== 0) place(this.#table, this.#mask, [high, low]);
    }
  }
}

function place(table: Uint32Array, mask: number, [high, low]: readonly [number, number]): boolean {
  for (let slot = high & mask; ; slot = (slot + 1) & mask) {
    const at = slot * 2;
    if (table[at] === 0 && table[at + 1] === 0) {
      table[at] = high;
      table[at + 1] = low;
      return true;
    }
    if (table[at] === high && table[at + 1] === low) return false;
  }
}

/** Two mixed 32-bit words over the text's UTF-16 units (cyrb53's steps, both halves kept); never both zero. */
function hash64(text: string): [number, number] {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return [high >>> 0, (low | 1) >>> 0];
}
