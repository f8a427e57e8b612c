/** A stream of numbers that is the same for the same seed on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(low: number, high: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of the items, all equally likely. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, by weight. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** Normal variate, cut at three deviations. */
  normal(mean: number, deviation: number): number;
};

type Words = [number, number, number, number];

/**
 * Generator for one topic: `random(seed, 'tickets', 12)`. Every account and topic gets its own, so what one
 * stream draws never shifts another, and streams can be read in any order.
 */
export function random(...topic: readonly (string | number)[]): Random {
  const next = xoshiro128(seedWords(topic.join('\u0000')));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('cannot pick from an empty list');
    return item;
  };
  return {
    next,
    pick,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    weighted: (items) => weighted(items, next()),
    normal: (mean, deviation) => mean + deviation * boundedNormal(next),
  };
}

function weighted<Item>(items: readonly (readonly [Item, number])[], draw: number): Item {
  let total = 0;
  for (const entry of items) total += entry[1];
  let left = draw * total;
  for (const entry of items) {
    left -= entry[1];
    if (left < 0) return entry[0];
  }
  throw new RangeError('cannot pick from a list without weight');
}

/** Box-Muller; the cut keeps a single draw from producing a freak invoice. */
function boundedNormal(next: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - next()));
  return Math.max(-3, Math.min(3, radius * Math.cos(2 * Math.PI * next())));
}

/** xoshiro128** 1.1 by Blackman and Vigna (public domain), 32 bits per draw. */
function xoshiro128([w0, w1, w2, w3]: Words): () => number {
  let a = w0;
  let b = w1;
  let c = w2;
  let d = w3;
  return () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled / 4294967296;
  };
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** FNV-1a of the topic, stretched by splitmix32 so that near topics give far states. */
function seedWords(topic: string): Words {
  let hash = 0x811c9dc5;
  for (let at = 0; at < topic.length; at++)
    hash = Math.imul(hash ^ topic.charCodeAt(at), 0x01000193);
  const word = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [word(), word(), word(), word()];
}
