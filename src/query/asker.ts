/** The stage's door for questions: one asker per published snapshot. */
import { Fault } from '../base/fault.ts';
import { fail, ok } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import { hashOf } from '../base/hash.ts';
import type { Locale } from '../base/locale.ts';
import { viewerOf } from '../base/viewer.ts';
import type { Viewer } from '../base/viewer.ts';
import type { Snapshot } from '../land/schema.ts';
import type { EntityId, Policies } from '../model/schema.ts';
import { accountsStatement } from './access/accounts-of.ts';
import type { AccessRule } from './access/rule.ts';
import { answerOf, spanOf } from './answer.ts';
import { cacheKey } from './cache.ts';
import type { AnswerCache } from './cache.ts';
import { indexCatalogue } from './catalogue.ts';
import type { Catalogue, Names } from './catalogue.ts';
import { minorUnits } from './currency.ts';
import { runEvents } from './events/run-events.ts';
import { explainNumber } from './explain/explain-number.ts';
import { fillMembers, membersStatement } from './members.ts';
import type { Members, MembersAsked } from './members.ts';
import type { IdentityBook } from './identity/book.ts';
import { readBook } from './identity/read-book.ts';
import { parseEventsAsked, parseNumberAsked, parseQuestion } from './parse-question.ts';
import { readyKpi } from './plan/kpi.ts';
import { resolvePeriod } from './period/resolve-period.ts';
import { queryProblems } from './problems.ts';
import { isDimensionMasked, isKpiMasked, masksOf, withoutMaskedLabel } from './resolve/masked.ts';
import { findDimension } from './resolve/names.ts';
import { resolveQuestion } from './resolve/question.ts';
import type { Setting } from './resolve/question.ts';
import { LabelStore } from './run/label-store.ts';
import { PlanStore } from './run/plan-store.ts';
import { prepareQuestion } from './run/prepare-question.ts';
import type { Prepared } from './run/prepare-question.ts';
import { runQuestion } from './run/run-question.ts';
import { openTurns } from './run/bench.ts';
import type { Bench } from './run/bench.ts';
import { runRows } from './run/run-statements.ts';
import type { Runner } from './run/run-statements.ts';
import { scopeOf } from './scan/scan.ts';
import type {
  Answer,
  Events,
  EventsAskedSpec,
  Explanation,
  NumberAskedSpec,
  Period,
  Question,
  QuestionSpec,
  Span,
} from './schema.ts';
import { sourcesNow } from './sources-behind.ts';

/** What an asker answers from. */
export type AskerSpec = {
  readonly engine: Runner;
  readonly catalogue: Catalogue;
  readonly policies: Policies;
  readonly snapshot: Snapshot;
  /** Entities without a single row in the snapshot. */
  readonly emptyEntities: readonly EntityId[];
  /** Today's date in the workspace's time zone, asked at each question. */
  readonly today: () => string;
  readonly cache: AnswerCache;
  /** How many plans are kept while the snapshot is open. */
  readonly plans?: number;
  /** Milliseconds that one question may take. */
  readonly deadlineMs: number;
};

/** A number to explain, in the reader's language. */
export type ExplainAsked = NumberAskedSpec & { readonly locale: Locale };

/** Answers questions of viewers. Answers are shared with the cache: they are read, never changed. */
export type Asker = {
  ask(question: QuestionSpec, viewer: Viewer): Promise<Result<Answer>>;
  explain(asked: ExplainAsked, viewer: Viewer): Promise<Result<Explanation>>;
  members(asked: MembersAsked, viewer: Viewer): Promise<Result<Members>>;
  /** Records behind numbers, and what happened to accounts. */
  events(asked: EventsAskedSpec, viewer: Viewer): Promise<Result<Events>>;
  /** Which records are one account, and what is proposed. Read anew each time: whoever pages keeps it. */
  identity(viewer: Viewer): Promise<IdentityBook>;
  /** The days that a period means today. */
  spanOf(period: Period): Result<Span>;
  /** Keys of the accounts that a rule gives today, sorted: what a viewer with that rule may see. */
  accountsOf(rule: AccessRule): Promise<readonly string[]>;
  /** Ids of the KPIs that are hidden from a viewer, whatever the rows say. */
  hiddenKpis(viewer: Viewer): readonly string[];
  /** Today in the workspace's time zone. */
  today(): string;
};

/** The asker of one snapshot. */
export function createAsker(spec: AskerSpec): Asker {
  const desk = deskOf(spec);
  return {
    ask: (question, viewer) => askQuestion(desk, question, viewer),
    explain: (asked, viewer) => explain(desk, asked, viewer),
    members: (asked, viewer) => listMembers(desk, asked, viewer),
    events: (asked, viewer) => listEvents(desk, asked, viewer),
    identity: (viewer) => readBook(viewer, desk.benchNow()),
    spanOf(period) {
      const { calendar } = desk.benchNow().setting;
      const stretch = resolvePeriod(period, calendar);
      return stretch.ok ? ok(spanOf(stretch.value, calendar.today)) : stretch;
    },
    accountsOf: (rule) => accountsOf(desk, rule),
    hiddenKpis(viewer) {
      const masks = masksOf(viewer);
      return [...desk.names.kpis.values()]
        .filter((kpi) => isKpiMasked(readyKpi(kpi, spec.policies), masks, desk.names))
        .map(({ id }) => id);
    },
    today: spec.today,
  };
}

/** What the three kinds of questions share. */
type Desk = {
  readonly names: Names;
  readonly snapshot: Snapshot;
  readonly plans: PlanStore<Result<Prepared>>;
  benchNow(): Bench;
  /** The kept reply of today, or a computed one. */
  kept<T>(
    asked: unknown,
    viewer: Viewer,
    compute: (bench: Bench, key: string) => Promise<Result<T>>,
  ): Promise<Result<T>>;
};

/** A dashboard asks some thirty questions; each may be asked under some rules and choices. */
const MOST_PLANS = 500;

function deskOf(spec: AskerSpec): Desk {
  const { policies, snapshot, engine } = spec;
  const names = indexCatalogue(spec.catalogue);
  const base = hashOf([snapshot.number, snapshot.contentHash, policies]);
  const emptyEntities: ReadonlySet<string> = new Set(spec.emptyEntities);
  const deadline = { deadlineMs: spec.deadlineMs };
  const fixed = {
    engine,
    deadline,
    digits: minorUnits(policies.reporting_currency),
    labels: new LabelStore(),
    turns: openTurns(engine, deadline),
  };
  const weekStart = policies.week_start === 'monday' ? 1 : 7;
  const benchNow = (): Bench => {
    const calendar = { today: spec.today(), weekStart, yearStart: policies.fiscal_year_start };
    return { ...fixed, setting: { names, policies, calendar, emptyEntities } };
  };
  return {
    names,
    snapshot,
    plans: new PlanStore({ most: spec.plans ?? MOST_PLANS }),
    benchNow,
    kept(asked, viewer, compute) {
      const bench = benchNow();
      const key = cacheKey([asked, bench.setting.calendar.today], base, viewer);
      return spec.cache.get(key, viewer, () => compute(bench, key));
    },
  };
}

/** What questions of a viewer are resolved against. */
function seenBy(viewer: Viewer, { setting }: Bench): Setting {
  return { ...setting, masks: masksOf(viewer) };
}

async function askQuestion(
  desk: Desk,
  question: QuestionSpec,
  viewer: Viewer,
): Promise<Result<Answer>> {
  const parsed = parseQuestion(question);
  if (!parsed.ok) return parsed;
  const kept = await desk.kept(['ask', parsed.value], viewer, async (bench, key) => {
    const prepared = desk.plans.of(key, viewer, () => prepare(parsed.value, viewer, bench));
    if (!prepared.ok) return prepared;
    const answered = await runQuestion(prepared.value, bench);
    if (!answered.ok) return answered;
    const { resolved } = prepared.value.plan;
    const { setting } = bench;
    const answer = answerOf(resolved, answered.value, { setting, snapshot: desk.snapshot });
    return ok(answer, prepared.warnings);
  });
  return asOfNow(kept, desk);
}

/** What is kept may be older than the last look at its sources. */
function asOfNow<T extends { sources: Answer['sources'] }>(
  kept: Result<T>,
  { snapshot }: Desk,
): Result<T> {
  if (!kept.ok) return kept;
  return ok({ ...kept.value, sources: sourcesNow(kept.value.sources, snapshot) }, kept.warnings);
}

function prepare(question: Question, viewer: Viewer, bench: Bench): Result<Prepared> {
  const resolved = resolveQuestion(question, seenBy(viewer, bench));
  if (!resolved.ok) return resolved;
  return ok(prepareQuestion(resolved.value, viewer, bench), resolved.warnings);
}

async function explain(
  desk: Desk,
  { locale, ...spec }: ExplainAsked,
  viewer: Viewer,
): Promise<Result<Explanation>> {
  const asked = parseNumberAsked(spec);
  if (!asked.ok) return asked;
  const { kpi, period, grain, span, filters } = asked.value;
  const question = parseQuestion({ kpis: [kpi], period, grain, span, filters });
  if (!question.ok) return question;
  const kept = await desk.kept(['explain', asked.value, locale], viewer, async (bench) => {
    const resolved = resolveQuestion(question.value, seenBy(viewer, bench));
    if (!resolved.ok) return resolved;
    return explainNumber({ resolved: resolved.value, asked: asked.value }, viewer, {
      bench,
      snapshot: desk.snapshot,
      locale,
    });
  });
  return asOfNow(kept, desk);
}

async function listEvents(
  desk: Desk,
  spec: EventsAskedSpec,
  viewer: Viewer,
): Promise<Result<Events>> {
  const asked = parseEventsAsked(spec);
  if (!asked.ok) return asked;
  const kept = await desk.kept(['events', asked.value], viewer, (bench) =>
    runEvents(asked.value, viewer, { bench, snapshot: desk.snapshot }),
  );
  return asOfNow(kept, desk);
}

async function listMembers(
  desk: Desk,
  asked: MembersAsked,
  viewer: Viewer,
): Promise<Result<Members>> {
  const { names } = desk;
  const dimension = findDimension(asked.dimension, names, '/dimension');
  if (!dimension.ok) return fail(dimension.problems);
  const masks = masksOf(viewer);
  if (isDimensionMasked(dimension.value, masks))
    return fail(
      queryProblems.make(
        'dimension_masked',
        { dimension: asked.dimension },
        { path: '/dimension' },
      ),
    );
  const seen = withoutMaskedLabel(dimension.value, masks);
  return desk.kept(['members', asked], viewer, async ({ engine, deadline }) => {
    const scope = scopeOf({ viewer, accounts: [], tables: names.tables });
    const statement = membersStatement(seen, asked.search, { names, scope });
    return ok(fillMembers(seen, await runRows(statement, engine, deadline), asked));
  });
}

/** A rule is read over all accounts: it is what makes a viewer, so there is none yet. */
async function accountsOf(desk: Desk, rule: AccessRule): Promise<readonly string[]> {
  const viewer = viewerOf({
    workspace: 'rules',
    name: 'rules',
    rule: { kind: 'all' },
  });
  const found = await desk.kept(['accounts', rule], viewer, async (bench) => {
    const scope = scopeOf({ viewer, accounts: [], tables: desk.names.tables });
    const world = { scope, today: bench.setting.calendar.today };
    const statement = accountsStatement(rule, world);
    const rows = statement === null ? [] : await runRows(statement, bench.engine, bench.deadline);
    return ok(rows.map(([id]) => String(id)).sort());
  });
  if (!found.ok) throw new Fault('unread_rule', { message: 'a rule gave no accounts' });
  return found.value;
}
