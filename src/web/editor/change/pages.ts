import type { Block, Document, Page } from '../../../report/schema.ts';
import { freeId } from './free-id.ts';

/** The document with one page changed; the same document where that changes nothing. */
export function withPage(document: Document, page: string, change: (page: Page) => Page): Document {
  const pages = document.pages.map((each) => (each.id === page ? change(each) : each));
  return pages.every((each, index) => each === document.pages[index])
    ? document
    : { ...document, pages };
}

/** The document with the blocks of one page changed. */
export function withBlocks(
  document: Document,
  page: string,
  change: (blocks: readonly Block[]) => readonly Block[],
): Document {
  return withPage(document, page, (each) => {
    const blocks = change(each.blocks);
    return blocks === each.blocks ? each : { ...each, blocks: [...blocks] };
  });
}

/** An empty page after another one; gives its id. */
export function addPage(
  document: Document,
  after: string,
  title: Page['title'],
): { document: Document; page: string } {
  const id = freeId(
    'page',
    document.pages.map((page) => page.id),
  );
  const at = document.pages.findIndex((page) => page.id === after) + 1;
  const page: Page = { id, title, blocks: [], spare: [] };
  return { document: { ...document, pages: document.pages.toSpliced(at, 0, page) }, page: id };
}

/** Without a page and all that stands on it. The last page stays. */
export function removePage(document: Document, page: string): Document {
  if (document.pages.length < 2) return document;
  return { ...document, pages: document.pages.filter(({ id }) => id !== page) };
}

/** A page one place earlier (-1) or later (1). */
export function movePage(document: Document, page: string, by: -1 | 1): Document {
  const at = document.pages.findIndex(({ id }) => id === page);
  const moved = document.pages[at];
  const to = at + by;
  if (moved === undefined || to < 0 || to >= document.pages.length) return document;
  return { ...document, pages: document.pages.toSpliced(at, 1).toSpliced(to, 0, moved) };
}
