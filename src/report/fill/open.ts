/** Opening a report: who reads what, over which days, which blocks remain. Asks nothing of the warehouse but names. */
import type { Problem, Result } from '../../base/problem.ts';
import { ok } from '../../base/problem.ts';
import type { Filter } from '../../query/schema.ts';
import type { Document, Reading } from '../document/schema.ts';
import { writeInstant } from '../format/date.ts';
import { comparisonName } from '../format/comparison.ts';
import { stretchOf, writePeriod } from '../format/period.ts';
import { styleOf } from '../format/style.ts';
import { reportProblems } from '../problems.ts';
import type { Scope } from '../scope.ts';
import { freshnessText } from './freshness.ts';
import { filterText, onlyClient } from './filter-text.ts';
import { messageOf } from './message.ts';
import { planDocument } from './plan.ts';
import type { Plan, PlannedPage } from './plan.ts';
import { policyText } from './policy-text.ts';
import type { Frame } from './schema.ts';
import type { ReportSetting } from './setting.ts';

/** A report that is ready to be filled, block by block. */
export type OpenReport = { frame: Frame; pages: PlannedPage[]; scope: Scope };

/** Resolves the reader's choices against the document; a problem where the period means nothing. */
export async function openReport(
  document: Document,
  reading: Reading,
  setting: ReportSetting,
): Promise<Result<OpenReport>> {
  const period = reading.period ?? document.period;
  const span = setting.spanOf(period);
  if (!span.ok) return span;
  const { vocabulary, policies, brand } = setting;
  const filters = [...document.filters, ...reading.filters];
  const namer = { vocabulary, nameMembers: setting.nameMembers, language: reading.locale };
  const scope: Scope = {
    vocabulary,
    style: { ...styleOf(reading.locale, brand, policies), running: span.value.partial },
    period,
    span: span.value,
    compare: reading.compare ?? document.compare,
    filters,
    weekStart: policies.week_start === 'sunday' ? 7 : 1,
    client: await onlyClient(filters, namer),
  };
  const textsOf = (each: readonly Filter[]) =>
    Promise.all(each.map((filter) => filterText(filter, namer)));
  const filterTexts = await textsOf(reading.filters);
  const scopeTexts = await textsOf(document.filters);
  const plan = forOneClient(planDocument(document, setting, reading.locale), document, scope);
  return ok({
    frame: frameOf(document, { scope, filterTexts, scopeTexts, plan }, setting),
    pages: plan.pages,
    scope,
  });
}

/** What is handed to a client shows nothing until it is about one: it must not add up the numbers of others. */
function forOneClient(plan: Plan, { audience }: Document, { client }: Scope): Plan {
  if (!audience.includes('client') || client !== null) return plan;
  const problem = reportProblems.make('choose_client', {});
  const pages = plan.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((planned) => ({ ...planned, problem })),
  }));
  return { ...plan, pages };
}

function frameOf(
  document: Document,
  opened: { scope: Scope; filterTexts: string[]; scopeTexts: string[]; plan: Plan },
  setting: ReportSetting,
): Frame {
  const { scope, filterTexts, scopeTexts, plan } = opened;
  const { style, span } = scope;
  const { language } = style;
  const message = (problem: Problem) => messageOf(problem, language, setting);
  return {
    document: document.id,
    title: document.title[language],
    description: document.description[language],
    locale: language,
    periodText: writePeriod(span, style),
    period: span,
    compareText: compareText(scope),
    filterTexts,
    scopeTexts,
    freshnessText: freshnessText(setting.snapshot.sources, setting.snapshot.publishedAt, style),
    sources: setting.snapshot.sources.map(({ title, syncedAt }) => ({
      title,
      syncedText: writeInstant(syncedAt, style),
    })),
    policyText: policyText(setting.policies, language),
    omitted: plan.omitted.map(({ block, title, problem }) => ({
      block,
      title,
      message: message(problem),
    })),
  };
}

/** `'Compared with: previous month, same month last year'`; null without comparison. */
function compareText({ compare, span, style }: Scope): string | null {
  if (compare.length === 0) return null;
  const stretch = stretchOf(span, style.fiscalStart);
  const names = compare.map((comparison) => comparisonName(comparison, stretch, style.language));
  return `${COMPARED[style.language]}: ${names.join(', ')}`;
}

const COMPARED = { en: 'Compared with', 'pt-BR': 'Comparação', es: 'Comparación' } as const;
