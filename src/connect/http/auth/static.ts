/** Credentials that a person made at the source and that stay as they are. */
import type { HttpRequest } from '../../schema.ts';
import type { Auth } from './auth.ts';

function unchanging(secrets: readonly string[], sign: (request: HttpRequest) => HttpRequest): Auth {
  return {
    sign: (request) => Promise.resolve(sign(request)),
    renew: () => Promise.resolve(false),
    secrets: () => secrets,
  };
}

/** For what needs no credentials. */
export function noAuth(): Auth {
  return unchanging([], (request) => request);
}

/** A key in a header: `keyInHeader('authorization', 'Bearer …', ['…'])` names what of it is secret. */
export function keyInHeader(name: string, value: string, secrets = [value]): Auth {
  return unchanging(secrets, (request) => withHeader(request, name, value));
}

/** `Authorization: Bearer …`. */
export function bearer(token: string): Auth {
  return keyInHeader('authorization', `Bearer ${token}`, [token]);
}

/** A key among the parameters of the address. */
export function keyInQuery(name: string, value: string): Auth {
  return unchanging([value], (request) => {
    const url = new URL(request.url);
    url.searchParams.set(name, value);
    return { ...request, url: url.href };
  });
}

/** Keys among the fields of a JSON body, as Omie has them. */
export function keysInBody(keys: Readonly<Record<string, string>>): Auth {
  return unchanging(Object.values(keys), (request) => {
    const before: unknown = request.body === null ? {} : JSON.parse(request.body);
    return { ...request, body: JSON.stringify({ ...Object(before), ...keys }) };
  });
}

/** Name and password (RFC 7617); `user` may carry what a source asks for: `ana@acme.com/token`. */
export function basic(user: string, password: string): Auth {
  const pair = Buffer.from(`${user}:${password}`).toString('base64');
  return keyInHeader('authorization', `Basic ${pair}`, [password, pair]);
}

/** The request with one more header. */
export function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  return { ...request, headers: { ...request.headers, [name]: value } };
}
