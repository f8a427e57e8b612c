/** Tokens: random texts that are told once and known afterwards by their keyed hash alone. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Secrets } from '../../base/secret/secrets.ts';

/** Bytes of a token: far beyond guessing. */
const TOKEN_BYTES = 32;
const KEY = { owner: 'server', field: 'token_key' };

/** Makes tokens and tells their hashes. */
export type Tokens = {
  make(): { token: string; hash: string };
  /** A code that a person may have to type: 20 signs in groups of five. */
  makeCode(): { token: string; hash: string };
  hashOf(token: string): string;
};

/** Tokens under the installation's own key, which is made at the first start and encrypted like every secret. */
export async function openTokens(secrets: Secrets): Promise<Tokens> {
  const key = Buffer.from(await keyIn(secrets), 'base64');
  const hashOf = (token: string): string => createHmac('sha256', key).update(token).digest('hex');
  return {
    hashOf,
    make() {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      return { token, hash: hashOf(token) };
    },
    makeCode() {
      const token = groupsOf(randomBytes(20));
      return { token, hash: hashOf(token) };
    },
  };
}

async function keyIn(secrets: Secrets): Promise<string> {
  const known = await secrets.read(KEY);
  if (known !== null) return known;
  const made = randomBytes(TOKEN_BYTES).toString('base64');
  await secrets.write(KEY, made);
  return made;
}

/** Without signs that look alike; 32 of them, so that every byte gives one without a bias. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function groupsOf(bytes: Uint8Array): string {
  const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length] ?? '').join('');
  return signs.match(/.{5}/g)?.join('-') ?? signs;
}

/** A typed code as it was printed: case, spaces and missing hyphens do not matter. */
export function tidyCode(typed: string): string {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return signs.match(/.{1,5}/g)?.join('-') ?? '';
}
