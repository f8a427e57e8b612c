/** What a stand-in of a vendor is: a function from requests to replies over a store, with the vendor's manners. */

/** A request as a vendor sees it. Names of headers are in lower case. */
export type VendorRequest = {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: string;
};

export type VendorReply = {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** JSON when it is not text. */
  body: unknown;
};

export type Vendor = {
  /** Hosts that it answers for. */
  hosts: readonly string[];
  /** Answers one request at an instant. */
  answer(request: VendorRequest, now: number): VendorReply;
  /**
   * The list that a request asks a page of: a page that comes again is one of the same list. null = no page of a list,
   * so that it never comes again. Left out: paths are lists.
   */
  listOf?(request: VendorRequest): string | null;
};

/** A reply with a JSON body. */
export function reply(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): VendorReply {
  return { status, headers, body };
}

/** The parts of a path that a pattern names: `match('/v1/deals/7/log', '/v1/deals/:id/log')` gives `{ id: '7' }`. */
export function match(path: string, pattern: string): Record<string, string> | null {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [at, part] of expected.entries()) {
    const text = given[at] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = decodeURIComponent(text);
    else if (part !== text) return null;
  }
  return found;
}
