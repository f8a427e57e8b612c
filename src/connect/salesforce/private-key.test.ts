import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { isPrivateKey, pemOf } from './private-key.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));

test('a key that lost its lines on the way gets them back', () => {
  expect(pemOf(pem.replaceAll('\n', ''))).toBe(pem);
  expect(pemOf(pem.replaceAll('\n', ' '))).toBe(pem);
  expect(isPrivateKey(pem.replaceAll('\n', ''))).toBe(true);
});

test.each(['', 'hello', '-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----'])(
  '%j is no key',
  (text) => {
    expect(isPrivateKey(text)).toBe(false);
  },
);
