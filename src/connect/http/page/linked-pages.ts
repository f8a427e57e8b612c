import { parsePath } from '../select/path.ts';
import { selectOne } from '../select/select.ts';
import type { Ask } from '../send/ask.ts';
import type { Paginator } from './paginator.ts';
import { textOf } from './cursor-pages.ts';

/**
 * Pages by the address of the next one in the body: `links.next`. `more` is the path to whether there is one (`null`
 * = there is where there is an address), `until` to a mark that this was the last.
 */
export function linkedPages(spec: {
  next: string;
  more: string | null;
  until: string | null;
  /** Parameters of the first request that are asked for again, where the source's address may forget them. */
  keep?: readonly string[];
}): Paginator {
  const nextAt = parsePath(spec.next);
  const moreAt = spec.more === null ? null : parsePath(spec.more);
  const untilAt = spec.until === null ? null : parsePath(spec.until);
  return {
    ask: (first, token) => follow(first, token, spec.keep),
    next({ body }) {
      if (moreAt !== null && selectOne(body, moreAt) !== true) return null;
      if (untilAt !== null && selectOne(body, untilAt) === true) return null;
      return textOf(selectOne(body, nextAt));
    },
  };
}

const NEXT = /<([^>]*)>\s*;[^,]*\brel="?next"?/;

/** Pages by the `Link` header (RFC 8288): `<https://…?page=2>; rel="next"`. */
export const linkHeaderPages: Paginator = {
  ask: (first, token) => follow(first, token),
  next: ({ answer }) => NEXT.exec(answer.headers['link'] ?? '')?.[1] ?? null,
};

/** The address of the next page is whole. The guard looks at it like at any other. */
function follow(first: Ask, token: string | null, keep: readonly string[] = []): Ask {
  if (token === null) return first;
  const kept = Object.entries(first.query).filter(([name]) => keep.includes(name));
  return { ...first, path: token, query: Object.fromEntries(kept) };
}
