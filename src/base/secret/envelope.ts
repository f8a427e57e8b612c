/** AES-256-GCM over small texts, in the form `v1.<master key>.<data key>.<nonce>.<text>.<tag>`. */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Fault } from '../fault.ts';

/** 32 bytes with a name that tells them apart. */
export type Key = { id: string; bytes: Uint8Array };

/** Where a secret stands: part of what is authenticated, so that no sealed text opens in another place. */
export type SecretPlace = { workspace: string; table: string; column: string; row: string };

const CIPHER = 'aes-256-gcm';
export const KEY_BYTES = 32;
/** 96 bits, random: one key seals at most 2^31 texts. */
const NONCE_BYTES = 12;

/** Gives this many random bytes. */
export type Random = (bytes: number) => Uint8Array;

export type Sealing = { masterKey: string; key: Key; place: SecretPlace; random: Random };

/** Encrypts a text for its place. */
export function sealText(text: string, { masterKey, key, place, random }: Sealing): string {
  const { nonce, body, tag } = encrypt(Buffer.from(text, 'utf8'), key.bytes, {
    aad: aadOf(place),
    random,
  });
  return ['v1', masterKey, key.id, nonce, body, tag].join('.');
}

/** Names of the keys that a sealed text was made with. Fault `bad_secret` when it is no sealed text. */
export function keysOf(sealed: string): { masterKey: string; key: string } {
  const { masterKey, key } = partsOf(sealed);
  return { masterKey, key };
}

/** The text again. Fault `bad_secret` when it was changed, moved to another place, or sealed with another key. */
export function openText(sealed: string, key: Key, place: SecretPlace): string {
  return decrypt(partsOf(sealed), key.bytes, aadOf(place)).toString('utf8');
}

/** Encrypts a data key with a master key. */
export function wrapKey(key: Key, master: Key, random: Random): string {
  const { nonce, body, tag } = encrypt(key.bytes, master.bytes, {
    aad: `key|${key.id}|${master.id}`,
    random,
  });
  return [nonce, body, tag].join('.');
}

/** The data key again. Fault `bad_secret` when the master key is another one. */
export function unwrapKey(wrapped: string, id: string, master: Key): Key {
  const [nonce = '', body = '', tag = ''] = wrapped.split('.');
  return { id, bytes: decrypt({ nonce, body, tag }, master.bytes, `key|${id}|${master.id}`) };
}

type Encrypted = { nonce: string; body: string; tag: string };

function encrypt(
  text: Uint8Array,
  key: Uint8Array,
  { aad, random }: { aad: string; random: Random },
): Encrypted {
  const nonce = random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return { nonce: base64(nonce), body: base64(body), tag: base64(cipher.getAuthTag()) };
}

function decrypt({ nonce, body, tag }: Encrypted, key: Uint8Array, aad: string): Buffer {
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(aad, 'utf8'));
    decipher.setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]);
  } catch (error) {
    throw new Fault('bad_secret', { message: 'a secret cannot be opened', cause: error });
  }
}

function partsOf(sealed: string): Encrypted & { masterKey: string; key: string } {
  const [version, masterKey = '', key = '', nonce = '', body = '', tag = '', ...more] =
    sealed.split('.');
  if (version !== 'v1' || tag === '' || more.length > 0)
    throw new Fault('bad_secret', { message: 'not a sealed text' });
  return { masterKey, key, nonce, body, tag };
}

/** Parts are kept apart by a sign that each part escapes, so that no two places read alike. */
function aadOf({ workspace, table, column, row }: SecretPlace): string {
  return [workspace, table, column, row].map((part) => encodeURIComponent(part)).join('|');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
