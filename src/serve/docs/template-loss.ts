/** What a template loses when one kind of data is not there: found by opening it without, not by guessing. */
import { ok } from '../../base/problem.ts';
import { Fault, required } from '../../base/fault.ts';
import {
  coverageOf,
  DEFAULT_POLICIES,
  dimensions,
  entities,
  eventKinds,
  kpis,
} from '../../model/index.ts';
import type { EntityCounts } from '../../model/index.ts';
import { defaultBrand, openReport, templateStatus, vocabularyOf } from '../../report/index.ts';
import type { OpenReport, ReportSetting } from '../../report/index.ts';
import type { Block, Document, Reading } from '../../report/schema.ts';
import { CATALOGUES } from '../catalogues.ts';
import { idLinks, inWords } from './markdown.ts';

const vocabulary = vocabularyOf({ kpis, dimensions, entities, events: eventKinds });

/** KPIs that a block shows, in order; in a text, those of its live figures. */
export function kpisOf(block: Block): string[] {
  const inText = block.kind === 'text' ? [...block.body.en.matchAll(/\{\{\s*(\w+)/g)] : [];
  const size = block.kind === 'heatmap' && block.size !== null ? [block.size] : [];
  const named = [...(block.query?.kpis ?? []), ...size, ...inText.map((match) => match[1] ?? '')];
  return [...new Set(named)].filter((id) => vocabulary.kpis.has(id));
}

/** In words; null where nothing changes. */
export async function withoutEntity(document: Document, entity: string): Promise<string | null> {
  const setting = settingWithout(entity);
  const { status, missing } = templateStatus(document, setting, 'en');
  if (status === 'missing') return `the report is not offered; it asks for: ${missing.join('; ')}`;
  const reading: Reading = { period: null, compare: null, filters: [], locale: 'en' };
  const opened = await openReport(document, reading, setting);
  const told = opened.ok ? lossesOf(document, opened.value) : [];
  return told.length === 0 ? null : told.join('<br>');
}

function lossesOf(document: Document, { frame, pages }: OpenReport): string[] {
  const gonePages = document.pages.filter(({ id }) => pages.every((page) => page.id !== id));
  const lostTitles = gonePages.flatMap(({ blocks }) => blocks.map(({ title }) => title?.en ?? ''));
  const blocks = frame.omitted
    .map(({ title }) => title)
    .filter((each) => !lostTitles.includes(each));
  const changed = pages.flatMap((page) =>
    page.blocks.map(({ block, badge }) => ({ block, badge })),
  );
  return [
    ...quoted(
      'page',
      gonePages.map(({ title }) => title.en),
    ),
    ...quoted('block', blocks),
    ...changed.flatMap(({ block, badge }) => shrunk(document, block, badge)),
  ];
}

function quoted(what: string, titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const words = inWords(titles.map((title) => `"${title}"`));
  return [
    `${titles.length === 1 ? `the ${what}` : `the ${what}s`} ${words} ${titles.length === 1 ? 'goes' : 'go'}`,
  ];
}

/** KPIs that left a block that stays, and what its badge says. */
function shrunk(document: Document, block: Block, badge: string | null): string[] {
  const spare = document.pages.flatMap((page) => page.spare).find(({ id }) => id === block.id);
  if (spare !== undefined) return [`"${spare.title?.en ?? spare.id}" is shown in its place`];
  const whole = document.pages.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id);
  const left = kpisOf(required(whole, `block ${block.id}`)).filter(
    (kpi) => !kpisOf(block).includes(kpi),
  );
  const title = `"${block.title?.en ?? block.id}"`;
  if (badge !== null) return [`${title} says: ${badge}`];
  return left.length === 0 ? [] : [`${title} is shown without ${idLinks(left, 'kpis.md')}`];
}

/** Everything is there but the records of one entity. */
function settingWithout(entity: string): ReportSetting {
  const each = { rows: 1, matched: 1, accounts: 1 };
  const there = Object.keys(entities).filter((id) => id !== entity);
  const counts: EntityCounts = Object.fromEntries(there.map((id) => [id, each]));
  return {
    ask: () => Promise.reject(new Fault('unreachable', { message: 'opening asks nothing' })),
    events: () => Promise.reject(new Fault('unreachable', { message: 'opening asks nothing' })),
    nameMembers: () => Promise.resolve(new Map()),
    spanOf: () => ok({ from: '2026-10-01', to: '2026-10-31', partial: false }),
    vocabulary,
    coverage: coverageOf(counts, kpis),
    policies: DEFAULT_POLICIES,
    brand: defaultBrand,
    snapshot: { publishedAt: '2026-11-23T12:00:00Z', sources: [] },
    catalogues: CATALOGUES,
    onFault: () => undefined,
  };
}
