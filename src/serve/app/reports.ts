import type { Catalogue } from '../../base/define-problems.ts';
import type { Clock } from '../../base/clock.ts';
import type { Locale } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { Viewer } from '../../base/viewer.ts';
import { entities, kpis } from '../../model/index.ts';
import {
  coverOf,
  fillBlock,
  fillReport,
  handedOver,
  gridOf,
  needsOf,
  openReport,
  templates,
  templateStatus,
} from '../../report/index.ts';
import type { NameMembers, ReportSetting } from '../../report/index.ts';
import type { Brand, Document, FilledBlock, Reading } from '../../report/schema.ts';
import { PAPER_WORDS, renderCsv } from '../../send/index.ts';
import { serveProblems } from '../problems.ts';
import type { ReportLayout, TemplateCard } from '../schema.ts';
import type { Reports, Rendered } from './app.ts';
import { fileName } from './file-name.ts';
import { fillPreview } from './report/fill-preview.ts';
import type { FindDocument } from './report/find-document.ts';
import { renderFile } from './report/render-file.ts';
import type { FileKind } from './report/render-file.ts';
import { vocabulary } from './report/vocabulary.ts';
import type { Published } from './published.ts';

/** What the reports of an app are made with. `published` is asked at each call: a publish in between is seen at once. */
export type ReportsSpec = {
  published(): Published | null;
  find: FindDocument;
  brand(): Brand;
  catalogues: readonly Catalogue[];
  clock: Clock;
  onFault(error: unknown, where: string): void;
};

/** Dimensions that a reader filters reports by, in the order of the controls. */
const CONTROLS = [
  'industry',
  'region',
  'team',
  'account_manager',
  'service_level',
  'tier',
  'account',
] as const;

/** Reports, questions and explanations over whatever is published now. */
export function createReports(spec: ReportsSpec): Reports {
  const withPublished = async <T>(
    work: (now: Published) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const now = spec.published();
    return now === null ? fail(serveProblems.make('no_snapshot', {})) : work(now);
  };
  const withDocument = async <T>(
    id: string,
    viewer: Viewer,
    work: (document: Document, setting: ReportSetting) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const document = await spec.find(id);
    if (!document.ok) return document;
    return withPublished((now) => work(document.value, settingOf(now, viewer, spec)));
  };
  const fileOf = (
    id: string,
    file: FileKind,
    { reading, viewer }: { reading: Reading; viewer: Viewer },
  ): Promise<Result<Rendered>> =>
    withDocument(id, viewer, async (document, setting) => {
      const filled = await fillReport(document, reading, setting);
      if (!filled.ok) return filled;
      const handed = handedOver(filled.value, document);
      return ok(await renderFile(handed, file, { brand: spec.brand(), clock: spec.clock }));
    });
  return {
    templates: (locale) => templateCards(spec.published(), locale),
    kpis: (locale) => kpiCards(spec.published(), locale),
    dimensions: (locale) =>
      [...vocabulary.dimensions.values()]
        .map(({ id, names }) => ({ id, name: names[locale] }))
        .sort((one, other) => one.name.localeCompare(other.name, locale)),
    layout: (id, reading, viewer) =>
      withDocument(id, viewer, (document, setting) => layoutOf(document, reading, setting)),
    block: (place, reading, viewer) =>
      withDocument(place.template, viewer, (document, setting) =>
        fillOne(document, { block: place.block, reading }, setting),
      ),
    fill: (id, reading, viewer) =>
      withDocument(id, viewer, (document, setting) => fillReport(document, reading, setting)),
    pdf: ({ template, paper }, reading, viewer) =>
      fileOf(template, { kind: 'pdf', paper }, { reading, viewer }),
    pptx: (template, reading, viewer) => fileOf(template, { kind: 'pptx' }, { reading, viewer }),
    xlsx: (template, reading, viewer) => fileOf(template, { kind: 'xlsx' }, { reading, viewer }),
    csv: (place, reading, viewer) =>
      withDocument(place.template, viewer, async (document, setting) => {
        const filled = await fillOne(document, { block: place.block, reading }, setting);
        return filled.ok ? csvOf(filled.value, document, reading.locale) : filled;
      }),
    preview: (asked, viewer) =>
      withPublished((now) => fillPreview(asked, settingOf(now, viewer, spec))),
    ask: (question, viewer) => withPublished((now) => now.asker.ask(question, viewer)),
    explain: (request, viewer) => withPublished((now) => now.asker.explain(request, viewer)),
    events: (asked, viewer) => withPublished((now) => now.asker.events(asked, viewer)),
    members: (asked, viewer) => withPublished((now) => now.asker.members(asked, viewer)),
  };
}

/** What a report is filled with for one viewer. */
export function settingOf(
  now: Published,
  viewer: Viewer,
  { brand, catalogues, onFault }: ReportsSpec,
): ReportSetting {
  return {
    ask: (question) => now.asker.ask(question, viewer),
    events: (asked) => now.asker.events(asked, viewer),
    nameMembers: nameMembersBy(now, viewer),
    spanOf: (period) => now.asker.spanOf(period),
    vocabulary,
    coverage: now.coverage,
    policies: now.policies,
    brand: brand(),
    snapshot: { publishedAt: now.snapshot.publishedAt, sources: now.snapshot.sources },
    catalogues,
    onFault,
  };
}

/** Names are looked up through the same scan as everything else: a hidden account has no name either. */
function nameMembersBy(now: Published, viewer: Viewer): NameMembers {
  return async (dimension, keys) => {
    const names = new Map<string | null, string>();
    for (const key of keys) {
      if (key === null) continue;
      const found = await now.asker.members({ dimension, search: key, locale: 'en' }, viewer);
      const label = found.ok
        ? found.value.members.find((member) => member.key === key)?.label
        : null;
      if (label != null) names.set(key, label);
    }
    return names;
  };
}

async function layoutOf(
  document: Document,
  reading: Reading,
  setting: ReportSetting,
): Promise<Result<ReportLayout>> {
  const opened = await openReport(document, reading, setting);
  if (!opened.ok) return opened;
  const { frame, pages } = opened.value;
  return ok({
    frame,
    pages: pages.map(({ id, title, blocks }) => ({
      id,
      title,
      blocks: blocks.map(({ block }) => ({
        id: block.id,
        kind: block.kind,
        title: block.title?.[reading.locale] ?? null,
        width: block.width,
      })),
    })),
    controls: CONTROLS.map((dimension) => ({
      dimension,
      label: vocabulary.dimensions.get(dimension)?.names[reading.locale] ?? dimension,
      drill: vocabulary.dimensions.get(dimension)?.drill ?? null,
    })),
  });
}

type Asked = { block: string; reading: Reading };

async function fillOne(
  document: Document,
  { block, reading }: Asked,
  setting: ReportSetting,
): Promise<Result<FilledBlock>> {
  const opened = await openReport(document, reading, setting);
  return opened.ok ? fillBlock(opened.value, block, setting) : opened;
}

function csvOf(block: FilledBlock, document: Document, locale: Locale): Result<Rendered> {
  const { state } = block;
  const grid = state.kind === 'filled' ? gridOf(state.figure, locale) : null;
  if (grid === null)
    return fail(serveProblems.make('unknown_block', { template: document.id, name: block.id }));
  const { others, total } = PAPER_WORDS[locale];
  const name = fileName([document.title[locale], block.title ?? block.id], 'csv');
  return ok({ name, type: 'text/csv; charset=utf-8', bytes: renderCsv(grid, { others, total }) });
}

function templateCards(now: Published | null, locale: Locale): TemplateCard[] {
  const coverage = now?.coverage ?? { entities: [], kpis: [] };
  return templates.map((document) => ({
    id: document.id,
    title: document.title[locale],
    description: document.description[locale],
    audience: document.audience,
    cadence: document.cadence,
    pages: document.pages.map((page) => page.title[locale]),
    ...templateStatus(document, { coverage, vocabulary }, locale),
    kpis: kpisOf(document),
    useCases: document.useCases,
    cover: coverOf(document),
    needs: needsOf(document, { coverage, vocabulary }, locale),
  }));
}

function kpisOf(document: Document): string[] {
  const asked = document.pages.flatMap((page) =>
    page.blocks.flatMap((block) => block.query?.kpis ?? []),
  );
  return [...new Set(asked)];
}

function kpiCards(now: Published | null, locale: Locale): ReturnType<Reports['kpis']> {
  return kpis.map(({ id, names, group, topic, formula, unit, direction }) => {
    const covered = now?.coverage.kpis.find((each) => each.kpi === id);
    const missing = (covered?.missing ?? []).map((entity) => entities[entity].names[locale]);
    return {
      id,
      name: names[locale],
      group,
      topic,
      formula: formula[locale],
      unit,
      direction,
      status: covered?.status ?? 'missing',
      missing,
    };
  });
}
