import { parsePath } from '../select/path.ts';
import { selectOne } from '../select/select.ts';
import { withQuery } from '../send/ask.ts';
import type { Ask } from '../send/ask.ts';
import type { Paginator } from './paginator.ts';

/** Where a parameter goes: sources that are asked by POST have it in the body. */
export type ParamPlace = 'query' | 'body';

export type NumberedPages = {
  /** Parameter with the page's number. */
  param: string;
  first: number;
  size: { param: string; value: number };
  place: ParamPlace;
  /** Path to the number of pages there are; null = the last page is the one that is not full. */
  pages: string | null;
};

/** Pages by number: `?page=2&per_page=100`. */
export function numberedPages(spec: NumberedPages): Paginator {
  const pagesAt = spec.pages === null ? null : parsePath(spec.pages);
  return {
    ask: (first, token) =>
      withParams(first, spec.place, {
        [spec.param]: Number(token ?? spec.first),
        [spec.size.param]: spec.size.value,
      }),
    next({ body, records }, token) {
      const number = Number(token ?? spec.first);
      const isLast =
        pagesAt === null
          ? records.length < spec.size.value
          : number - spec.first + 1 >= Number(selectOne(body, pagesAt));
      return isLast ? null : String(number + 1);
    },
  };
}

export type OffsetPages = {
  param: string;
  size: { param: string; value: number };
  place: ParamPlace;
  /** Path to how many records there are; null = the last page is the one that is not full. */
  total: string | null;
};

/** Pages by how many records to leave out: `?offset=200&limit=100`. */
export function offsetPages(spec: OffsetPages): Paginator {
  const totalAt = spec.total === null ? null : parsePath(spec.total);
  return {
    ask: (first, token) =>
      withParams(first, spec.place, {
        [spec.param]: Number(token ?? 0),
        [spec.size.param]: spec.size.value,
      }),
    next({ body, records }, token) {
      const end = Number(token ?? 0) + records.length;
      const isLast =
        totalAt === null
          ? records.length < spec.size.value
          : end >= Number(selectOne(body, totalAt));
      return isLast || records.length === 0 ? null : String(end);
    },
  };
}

/** A request with more parameters, in its address or in its body. */
export function withParams(
  before: Ask,
  place: ParamPlace,
  params: Readonly<Record<string, string | number>>,
): Ask {
  if (place === 'body') return { ...before, body: { ...before.body, ...params } };
  const texts = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
  return withQuery(before, Object.fromEntries(texts));
}
