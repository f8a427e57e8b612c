/** A request before it has an address, a signature and a turn. */
export type Query = Readonly<Record<string, string | readonly string[]>>;

export type JsonObject = { readonly [name: string]: unknown };

export type Ask = {
  method: 'GET' | 'POST';
  /** Below the connection's base, or absolute where a page gave the address of the next one. */
  path: string;
  query: Query;
  /** JSON body, or form fields with `form: true`; null = none. */
  body: JsonObject | null;
  form: boolean;
  /** Names of further limits of the connection that it counts against, beside `all`. */
  limits: readonly string[];
};

/** `ask('/deals', { limit: '500' })`: most requests of most sources. */
export function ask(path: string, query: Query = {}, limits: readonly string[] = []): Ask {
  return { method: 'GET', path, query, body: null, form: false, limits };
}

/** The same request with more parameters; those of the same name are replaced. */
export function withQuery(before: Ask, query: Query): Ask {
  return { ...before, query: { ...before.query, ...query } };
}

/** Absolute address of a request. Lists repeat their name: `types[]=a&types[]=b`. */
export function addressOf({ path, query }: Ask, base: string): string {
  const url = new URL(/^https?:/.test(path) ? path : `${base}${path}`);
  for (const [name, value] of Object.entries(query)) {
    url.searchParams.delete(name);
    for (const each of typeof value === 'string' ? [value] : value)
      url.searchParams.append(name, each);
  }
  return url.href;
}
