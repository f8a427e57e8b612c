import { createPrivateKey } from 'node:crypto';

const PEM = /-----BEGIN ((?:RSA )?PRIVATE KEY)-----([\sA-Za-z0-9+/=]+)-----END \1-----/;

/** A private key with its lines: fields of one line lose them when a key is pasted. What is no key stays as it is. */
export function pemOf(text: string): string {
  const [, kind, body = ''] = PEM.exec(text) ?? [];
  if (kind === undefined) return text;
  const lines = body.replace(/\s/g, '').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n');
}

/** Can this be signed with? */
export function isPrivateKey(text: string): boolean {
  try {
    return createPrivateKey(pemOf(text)).asymmetricKeyType === 'rsa';
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
