import { parsePath } from '../select/path.ts';
import { selectOne } from '../select/select.ts';
import type { Paginator } from './paginator.ts';
import { withParams } from './numbered-pages.ts';
import type { ParamPlace } from './numbered-pages.ts';

export type CursorPages = {
  /** Path to the cursor of the next page in the body. */
  cursor: string;
  param: string;
  place: ParamPlace;
  size: { param: string; value: number } | null;
  /** Path to whether there is more; null = there is where there is a cursor. */
  more: string | null;
};

/** Pages by a cursor that the body carries: `additional_data.next_cursor` → `?cursor=…`. */
export function cursorPages(spec: CursorPages): Paginator {
  const cursorAt = parsePath(spec.cursor);
  const moreAt = spec.more === null ? null : parsePath(spec.more);
  return {
    ask: (first, token) =>
      withParams(first, spec.place, {
        ...(spec.size === null ? {} : { [spec.size.param]: spec.size.value }),
        ...(token === null ? {} : { [spec.param]: token }),
      }),
    next({ body }) {
      if (moreAt !== null && selectOne(body, moreAt) !== true) return null;
      return textOf(selectOne(body, cursorAt));
    },
  };
}

export type LastRecordPages = {
  /** Path inside a record. */
  id: string;
  param: string;
  size: { param: string; value: number };
  more: string;
};

/** Pages by the last record of the one before: `?starting_after=cus_…`, as Stripe has them. */
export function lastRecordPages(spec: LastRecordPages): Paginator {
  const idAt = parsePath(spec.id);
  const moreAt = parsePath(spec.more);
  return {
    ask: (first, token) =>
      withParams(first, 'query', {
        [spec.size.param]: spec.size.value,
        ...(token === null ? {} : { [spec.param]: token }),
      }),
    next({ body, records }) {
      if (selectOne(body, moreAt) !== true) return null;
      return textOf(selectOne(records.at(-1), idAt));
    },
  };
}

/** A cursor as text; an empty one is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
