/** The stage's door for questions: one asker per published snapshot. */
import { fail } from '../base/problem.ts';
import type { Result } from '../base/problem.ts';
import { hashOf } from '../base/hash.ts';
import type { Locale } from '../base/locale.ts';
import { ok } from '../base/problem.ts';
import type { Viewer } from '../base/viewer.ts';
import type { Snapshot } from '../land/schema.ts';
import type { EntityId, Policies } from '../model/schema.ts';
import { answerOf, spanOf } from './answer.ts';
import { cacheKey } from './cache.ts';
import type { AnswerCache } from './cache.ts';
import { indexCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { minorUnits } from './currency.ts';
import { explainQuestion } from './explain.ts';
import { fillMembers, membersStatement } from './members.ts';
import type { Members, MembersAsked } from './members.ts';
import { parseQuestion } from './parse-question.ts';
import { resolvePeriod } from './period/resolve-period.ts';
import { findDimension } from './resolve/names.ts';
import { resolveQuestion } from './resolve/question.ts';
import type { Setting } from './resolve/question.ts';
import { LabelStore } from './run/label-store.ts';
import { runQuestion } from './run/run-question.ts';
import type { Bench } from './run/run-question.ts';
import { runRows } from './run/run-statements.ts';
import type { Runner } from './run/run-statements.ts';
import { scopeOf } from './scan/scan.ts';
import type { Answer, Explanation, Filter, Period, QuestionSpec, Span } from './schema.ts';

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
  /** Milliseconds that one question may take. */
  readonly deadlineMs: number;
};

export type ExplainAsked = {
  readonly kpi: string;
  readonly period: Period;
  readonly filters: readonly Filter[];
  readonly locale: Locale;
};

/** Answers questions of viewers. Answers are shared with the cache: they are read, never changed. */
export type Asker = {
  ask(question: QuestionSpec, viewer: Viewer): Promise<Result<Answer>>;
  explain(asked: ExplainAsked, viewer: Viewer): Promise<Result<Explanation>>;
  members(asked: MembersAsked, viewer: Viewer): Promise<Result<Members>>;
  /** The days that a period means today. */
  spanOf(period: Period): Result<Span>;
};

/** The asker of one snapshot. */
export function createAsker(spec: AskerSpec): Asker {
  const names = indexCatalogue(spec.catalogue);
  const { number, contentHash } = spec.snapshot;
  const base = hashOf([number, contentHash, spec.policies]);
  const emptyEntities: ReadonlySet<string> = new Set(spec.emptyEntities);
  const digits = minorUnits(spec.policies.reporting_currency);
  const labels = new LabelStore();
  const benchNow = (): Bench => {
    const { week_start: week, fiscal_year_start: yearStart } = spec.policies;
    const calendar = { today: spec.today(), weekStart: week === 'monday' ? 1 : 7, yearStart };
    const setting: Setting = { names, policies: spec.policies, calendar, emptyEntities };
    return {
      setting,
      engine: spec.engine,
      deadline: { deadlineMs: spec.deadlineMs },
      digits,
      labels,
    };
  };
  const kept = <T>(
    asked: unknown,
    viewer: Viewer,
    compute: (bench: Bench) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const bench = benchNow();
    const key = cacheKey([asked, bench.setting.calendar.today], base, viewer);
    return spec.cache.get(key, viewer, () => compute(bench));
  };
  return {
    async ask(question, viewer) {
      const parsed = parseQuestion(question);
      if (!parsed.ok) return parsed;
      return kept(['ask', parsed.value], viewer, async (bench) => {
        const resolved = resolveQuestion(parsed.value, bench.setting);
        if (!resolved.ok) return resolved;
        const answered = await runQuestion(resolved.value, viewer, bench);
        if (!answered.ok) return answered;
        return ok(
          answerOf(resolved.value, answered.value, {
            setting: bench.setting,
            snapshot: spec.snapshot,
          }),
          resolved.warnings,
        );
      });
    },
    async explain({ kpi, period, filters, locale }, viewer) {
      const parsed = parseQuestion({ kpis: [kpi], period, filters: [...filters] });
      if (!parsed.ok) return parsed;
      return kept(['explain', parsed.value, locale], viewer, async (bench) => {
        const resolved = resolveQuestion(parsed.value, bench.setting);
        if (!resolved.ok) return resolved;
        return explainQuestion(resolved.value, viewer, { bench, snapshot: spec.snapshot, locale });
      });
    },
    async members(asked, viewer) {
      const dimension = findDimension(asked.dimension, names, '/dimension');
      if (!dimension.ok) return fail(dimension.problems);
      return kept(['members', asked], viewer, async ({ engine, deadline }) => {
        const scope = scopeOf({ viewer, accounts: [], tables: names.tables });
        const rows = await runRows(
          membersStatement(dimension.value, asked.search, { names, scope }),
          engine,
          deadline,
        );
        return ok(fillMembers(dimension.value, rows, asked));
      });
    },
    spanOf(period) {
      const { calendar } = benchNow().setting;
      const stretch = resolvePeriod(period, calendar);
      return stretch.ok ? ok(spanOf(stretch.value, calendar.today)) : stretch;
    },
  };
}
