/**
 * Tells whether texts were seen before, in 8 bytes each: 64 bits of hash in an open table. Two of a million different
 * texts are taken for one with a chance of about 1 in 18 million.
 */
export class UniqueSet {
  #table = new Uint32Array(2 * 1024);
  #mask = 1023;
  #size = 0;
  /** The text at hand: fields rather than a pair made for each of millions. */
  #high = 0;
  #low = 0;

  /** Adds a text. False when it was there. */
  add(text: string): boolean {
    this.#hash(text);
    if (!this.#place()) return false;
    this.#size += 1;
    if (this.#size * 2 > this.#mask) this.#grow();
    return true;
  }

  #grow(): void {
    const old = this.#table;
    this.#mask = this.#mask * 2 + 1;
    this.#table = new Uint32Array((this.#mask + 1) * 2);
    for (let at = 0; at < old.length; at += 2) {
      this.#high = old[at] ?? 0;
      this.#low = old[at + 1] ?? 0;
      if (this.#high !== 0 || this.#low !== 0) this.#place();
    }
  }

  #place(): boolean {
    const [table, mask] = [this.#table, this.#mask];
    for (let slot = this.#high & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 2;
      if (table[at] === 0 && table[at + 1] === 0) {
        table[at] = this.#high;
        table[at + 1] = this.#low;
        return true;
      }
      if (table[at] === this.#high && table[at + 1] === this.#low) return false;
    }
  }

  /** Two mixed 32-bit words over the text's UTF-16 units (cyrb53's steps, both halves kept); never both zero. */
  #hash(text: string): void {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      high = Math.imul(high ^ unit, 2_654_435_761);
      low = Math.imul(low ^ unit, 1_597_334_677);
    }
    high =
      Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
    low =
      Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
    this.#high = high >>> 0;
    this.#low = (low | 1) >>> 0;
  }
}
