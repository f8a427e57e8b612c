/** A document against the data there is: the pages that remain, and what is left out. Asks nothing. */
import type { Locale } from '../../base/locale.ts';
import type { Problem } from '../../base/problem.ts';
import type { Block } from '../block/schema.ts';
import type { Document, Page } from '../document/schema.ts';
import { reportProblems } from '../problems.ts';
import { kpiName } from '../vocabulary.ts';
import { BADGE } from './badge.ts';
import { fitToData } from './fit.ts';
import type { Data } from './standing.ts';

/** A block that will be shown. With a problem, it has nothing to ask and says why. */
export type PlannedBlock = { block: Block; badge: string | null; problem: Problem | null };
export type PlannedPage = { id: string; title: string; blocks: PlannedBlock[] };
export type Omitted = { block: string; title: string; problem: Problem };
export type Plan = { pages: PlannedPage[]; omitted: Omitted[] };

/** Fits every block; a page that loses more than half of its blocks goes as a whole, an empty one without a word. */
export function planDocument(document: Document, data: Data, language: Locale): Plan {
  const pages = document.pages.map((page) => planPage(page, data, language));
  return {
    pages: pages.flatMap(({ page }) => page ?? []),
    omitted: pages.flatMap(({ omitted }) => omitted),
  };
}

/** The title of a block: its own, or what it shows. */
export function titleOf(
  block: Block,
  { vocabulary }: Pick<Data, 'vocabulary'>,
  language: Locale,
): string {
  const [kpi] = block.query?.kpis ?? [];
  return (
    block.title?.[language] ?? (kpi === undefined ? block.id : kpiName(vocabulary, kpi, language))
  );
}

function planPage(
  page: Page,
  data: Data,
  language: Locale,
): { page: PlannedPage | null; omitted: Omitted[] } {
  const planned = page.blocks.map((block) => planBlock(block, page, { data, language }));
  const kept = planned.flatMap(({ planned: each }) => each ?? []);
  const omitted = planned.flatMap(({ omitted: each }) => each ?? []);
  const title = page.title[language];
  if (page.blocks.length === 0) return { page: null, omitted: [] };
  if (omitted.length * 2 <= page.blocks.length)
    return { page: { id: page.id, title, blocks: kept }, omitted };
  const dropped = kept.map(({ block }) => ({
    block: block.id,
    title: titleOf(block, data, language),
    problem: reportProblems.make('page_dropped', {}),
  }));
  return { page: null, omitted: [...omitted, ...dropped] };
}

type PlannedOrNot = { planned: PlannedBlock | null; omitted: Omitted | null };

function planBlock(
  block: Block,
  page: Page,
  { data, language }: { data: Data; language: Locale },
): PlannedOrNot {
  const fitted = fitToData(block, data, language);
  if (fitted.kind === 'kept')
    return { planned: { block: fitted.block, badge: fitted.badge, problem: null }, omitted: null };
  if (fitted.kind === 'empty')
    return {
      planned: { block: fitted.block, badge: null, problem: fitted.problem },
      omitted: null,
    };
  const title = titleOf(block, data, language);
  const spare = spareOf(block, page, { data, language });
  if (spare === null)
    return { planned: null, omitted: { block: block.id, title, problem: fitted.problem } };
  const badge = [BADGE[language].spare(title), spare.badge]
    .filter((text) => text !== null)
    .join('; ');
  return { planned: { ...spare, badge }, omitted: null };
}

/** The spare block that a block names, where the data can fill it. A spare has no spare of its own. */
function spareOf(
  { missing }: Block,
  page: Page,
  { data, language }: { data: Data; language: Locale },
): PlannedBlock | null {
  if (typeof missing === 'string') return null;
  const spare = page.spare.find(({ id }) => id === missing.substitute);
  const fitted = spare === undefined ? null : fitToData(spare, data, language);
  return fitted?.kind === 'kept'
    ? { block: fitted.block, badge: fitted.badge, problem: null }
    : null;
}
