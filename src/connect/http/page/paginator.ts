import type { Ask } from '../send/ask.ts';
import type { Answer } from '../send/verdict.ts';

/** A page as a paginator looks at it. */
export type Page = {
  answer: Answer;
  /** The JSON value of the answer. */
  body: unknown;
  records: readonly Readonly<Record<string, unknown>>[];
};

/**
 * How the pages of a list follow each other. A token is text and says everything that is needed to ask for a page, so
 * that a read can go on from it after a crash; null = the first page.
 */
export type Paginator = {
  ask(first: Ask, token: string | null): Ask;
  /** The token of the page after this one; null = this was the last one. */
  next(page: Page, token: string | null): string | null;
};

/** A list that comes whole. */
export const singlePage: Paginator = { ask: (first) => first, next: () => null };
