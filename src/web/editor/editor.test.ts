import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { zDocument } from '../../report/schema.ts';
import type { Document } from '../../report/schema.ts';
import {
  dropBlocks,
  duplicateBlocks,
  insertBlock,
  nudgeBlocks,
  patchBlocks,
  removeBlocks,
  sendToPage,
  withWidth,
} from './change/blocks.ts';
import { addPage, movePage, removePage } from './change/pages.ts';
import { openEditor } from './state/editor-state.ts';
import type { EditorState } from './state/editor-state.ts';
import { changed, redone, undone } from './state/history.ts';
import { chosen, stepped, stretched, toggled, turnedTo } from './state/select.ts';

const same = (text: string) => ({ en: text, 'pt-BR': text, es: text });

/** A document of number strips: the ids of the blocks of each page. */
function documentOf(...pages: readonly (readonly string[])[]): Document {
  return zDocument.parse({
    kind: 'report',
    version: 1,
    id: 'example',
    title: same('Example'),
    description: same('Example'),
    audience: ['executive'],
    cadence: 'monthly',
    period: 'last_month',
    compare: [],
    requires: [],
    optional: [],
    pages: pages.map((blocks, index) => ({
      id: `p${index}`,
      title: same(`p${index}`),
      blocks: blocks.map((id) => ({ kind: 'number_strip', id, query: { kpis: ['mrr'] } })),
    })),
  });
}

/** The ids on each page, one text a page. */
function ids({ pages }: Document): string[] {
  return pages.map(({ blocks }) => blocks.map(({ id }) => id).join(' '));
}

const abcd = documentOf(['a', 'b', 'c', 'd'], ['e']);
const on = (...chosenIds: string[]) => ({ page: 'p0', ids: chosenIds });

test('blocks move as a group and stop at the edges of the page', () => {
  expect(ids(nudgeBlocks(abcd, on('c'), -1))).toEqual(['a c b d', 'e']);
  expect(ids(nudgeBlocks(abcd, on('a', 'c'), 1))).toEqual(['b d a c', 'e']);
  expect(nudgeBlocks(abcd, on('a'), -1)).toBe(abcd);
  expect(nudgeBlocks(abcd, on('c', 'd'), 1)).toBe(abcd);
});

test('blocks are dropped before and after another one, never on themselves', () => {
  expect(ids(dropBlocks(abcd, on('d'), { target: 'a', side: 'before' }))).toEqual(['d a b c', 'e']);
  expect(ids(dropBlocks(abcd, on('a', 'b'), { target: 'c', side: 'after' }))).toEqual([
    'c a b d',
    'e',
  ]);
  expect(dropBlocks(abcd, on('a'), { target: 'a', side: 'after' })).toBe(abcd);
  expect(dropBlocks(abcd, on('a'), { target: 'b', side: 'before' })).toBe(abcd);
  expect(dropBlocks(abcd, on('a'), { target: 'elsewhere', side: 'after' })).toBe(abcd);
});

test('copies stand behind the last original with ids of their own in the whole document', () => {
  const copied = duplicateBlocks(abcd, 'p0', ['a', 'b']);
  expect(ids(copied.document)).toEqual(['a b a_2 b_2 c d', 'e']);
  const [block] = abcd.pages[0]?.blocks ?? [];
  if (block === undefined) throw new Error('there is a block');
  const again = insertBlock(copied.document, { ...block, id: 'e' }, { page: 'p0', after: null });
  expect(again.id).toBe('e_2');
  expect(ids(again.document)[0]).toBe('a b a_2 b_2 c d e_2');
});

test('blocks go to another page; pages come, go and move', () => {
  expect(ids(sendToPage(abcd, on('b', 'a'), 'p1'))).toEqual(['c d', 'e a b']);
  expect(sendToPage(abcd, on('b'), 'p0')).toBe(abcd);
  const added = addPage(abcd, 'p0', same('New'));
  expect(ids(added.document)).toEqual(['a b c d', '', 'e']);
  expect(ids(movePage(added.document, 'p1', -1))).toEqual(['a b c d', 'e', '']);
  expect(movePage(abcd, 'p0', -1)).toBe(abcd);
  expect(ids(removePage(abcd, 'p0'))).toEqual(['e']);
  const single = documentOf(['a']);
  expect(removePage(single, 'p0')).toBe(single);
});

test('a width snaps to the columns of the page', () => {
  const widthOf = (columns: number) =>
    patchBlocks(abcd, on('a'), (block) => withWidth(block, columns)).pages[0]?.blocks[0]?.width;
  expect([5.4, 5.6, 0, 40].map(widthOf)).toEqual([5, 6, 3, 12]);
  expect(patchBlocks(abcd, on('a'), (block) => withWidth(block, 12))).toBe(abcd);
});

test('a choice grows by one, or over all between', () => {
  const open = openEditor(abcd);
  expect(toggled(toggled(open, 'a'), 'c').selection).toEqual(['a', 'c']);
  expect(toggled(toggled(open, 'a'), 'a').selection).toEqual([]);
  expect(stretched(chosen(open, ['d']), 'b').selection).toEqual(['d', 'c', 'b']);
  expect(stretched(open, 'b').selection).toEqual(['b']);
  expect(stepped(open, 1).selection).toEqual(['a']);
  expect(stepped(chosen(open, ['d']), 1).selection).toEqual(['d']);
  expect(turnedTo(chosen(open, ['a']), 'p1')).toMatchObject({ page: 'p1', selection: [] });
});

test('what is typed in one go is one step back', () => {
  const typed = ['x', 'xy', 'xyz'].reduce(
    (state, text) => changed(state, { ...state.document, title: same(text) }, 'title'),
    openEditor(abcd),
  );
  expect(typed.past.length).toBe(1);
  expect(undone(typed).document).toBe(abcd);
  const broken = changed(chosen(typed, ['a']), { ...typed.document, title: same('next') }, 'title');
  expect(undone(broken).document.title.en).toBe('xyz');
});

test('who undoes loses the blocks that are not there any more from the choice, and the page', () => {
  const added = addPage(abcd, 'p1', same('New'));
  const state = turnedTo(changed(openEditor(abcd), added.document), added.page);
  expect(undone(state).page).toBe('p0');
  const copied = duplicateBlocks(abcd, 'p0', ['a']);
  const withCopy = chosen(changed(openEditor(abcd), copied.document), copied.ids);
  expect(undone(withCopy).selection).toEqual([]);
});

/** A random walk of changes: each a step that gives another document. */
const steps = fc.array(
  fc.constantFrom<(document: Document) => Document>(
    (document) => nudgeBlocks(document, on('b'), 1),
    (document) => nudgeBlocks(document, on('c', 'd'), -1),
    (document) => removeBlocks(document, 'p0', ['a']),
    (document) => duplicateBlocks(document, 'p0', ['b']).document,
    (document) => sendToPage(document, on('d'), 'p1'),
    (document) => addPage(document, 'p0', same('New')).document,
    (document) => movePage(document, 'p1', -1),
    (document) => patchBlocks(document, on('c'), (block) => withWidth(block, block.width - 1)),
  ),
  { maxLength: 30 },
);

test('undoing everything gives the first document, redoing everything the last', () => {
  fc.assert(
    fc.property(steps, (walk) => {
      const start = openEditor(abcd);
      const end = walk.reduce<EditorState>(
        (state, step) => changed(state, step(state.document)),
        start,
      );
      let back = end;
      while (back.past.length > 0) back = undone(back);
      expect(back.document).toBe(abcd);
      let forth = back;
      while (forth.future.length > 0) forth = redone(forth);
      expect(forth.document).toBe(end.document);
    }),
  );
});

test('whatever is done, no id stands twice and the document stays sound', () => {
  fc.assert(
    fc.property(steps, (walk) => {
      const document = walk.reduce((sofar, step) => step(sofar), abcd);
      const all = ids(document).join(' ').split(' ').filter(Boolean);
      expect(new Set(all).size).toBe(all.length);
      expect(zDocument.safeParse(document).success).toBe(true);
    }),
  );
});
