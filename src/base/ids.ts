// The Web Crypto object is global in Node and in browsers; pure code has no types for either.
declare const crypto: { randomUUID(): string };

/** A new random id (UUID v4). */
export function newId(): string {
  return crypto.randomUUID();
}

/** Is this text a UUID in lower case, as `newId` makes them? */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
}
