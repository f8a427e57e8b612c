import { today } from '../../../base/clock.ts';
import type { Locale } from '../../../base/locale.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import type { RawTable } from '../../../land/schema.ts';
import { entities, mapTable } from '../../../model/index.ts';
import type { EntityId, EntityMap, Mapping } from '../../../model/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { MappingEffect, MappingView, MapPreviewView } from '../../schema.ts';
import { viewProblem } from '../../view-problem.ts';
import type { SourceRecord } from '../sources.ts';
import { checkDraft, unknownStream } from './check-draft.ts';
import { effectOf } from './effect.ts';
import type { MappingAdminSpec } from './mapping-spec.ts';
import { accountsTable, viewMapping } from './view-mapping.ts';
import { canBeShown, problemsOfMap, readPreview } from './preview.ts';

/** What the streams of a source mean: looked at, changed, kept with its versions. */
export type MappingAdmin = {
  view(source: string): Promise<Result<MappingView>>;
  suggest(
    source: string,
    asked: { stream: string; entity: EntityId },
  ): Promise<Result<{ map: EntityMap }>>;
  /** What a map makes of the landed rows; without rows where something is wrong with it. */
  preview(source: string, map: EntityMap, locale: Locale): Promise<Result<MapPreviewView>>;
  /** What is wrong with a mapping, and which KPIs it would give and take. */
  effect(source: string, mapping: Mapping, locale: Locale): Promise<Result<MappingEffect>>;
  /** Publishes with this mapping; only when that went well it is the one in force. */
  save(source: string, mapping: Mapping): Promise<Result<{ job: string }>>;
  version(source: string, version: number): Promise<Result<{ mapping: Mapping }>>;
};

/** Nothing that a person can see of a preview whose map is wrong. */
const NOTHING_SHOWN: Omit<MapPreviewView, 'problems'> = {
  fields: [],
  kept: [],
  refused: [],
  rows: 0,
  refusedRows: 0,
  namedRows: 0,
  accounts: 0,
  words: [],
};

/** Mappings of sources over what has landed. */
export function createMappingAdmin(spec: MappingAdminSpec): MappingAdmin {
  let last: { source: string; job: string } | null = null;
  const withSource = async <T>(
    id: string,
    work: (source: SourceRecord, tables: RawTable[]) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const source = await spec.sources.find(id);
    if (source === null || source.removedAt !== null)
      return fail(serveProblems.make('unknown_source', { source: id }));
    return work(source, await spec.workspace.rawTables());
  };
  const day = (): string => today(spec.clock, spec.publishing.said().policies.timezone);
  return {
    view: (id) =>
      withSource(id, async (source, tables) => {
        const state = last?.source === id ? spec.jobs.get(last.job)?.state : null;
        const job = state === 'queued' || state === 'running' ? (last?.job ?? null) : null;
        return viewMapping(source, { tables, spec, job });
      }),
    suggest: (id, { stream, entity }) =>
      withSource(id, async (_, tables) => {
        const raw = tables.find((table) => table.source === id && table.stream === stream);
        if (raw === undefined) return unknownStream(id, stream);
        const accounts = await accountsTable(tables, spec);
        return ok({ map: mapTable(raw, entities[entity], accounts) });
      }),
    preview: (id, map, locale) =>
      withSource(id, async (_, tables) => {
        const raw = tables.find((table) => table.source === id && table.stream === map.stream);
        if (raw === undefined || map.source !== id) return unknownStream(map.source, map.stream);
        const problems = problemsOfMap(map, tables, locale);
        const setting = { workspace: spec.workspace, today: day(), locale };
        const shown = canBeShown(problems) ? await readPreview(map, raw, setting) : NOTHING_SHOWN;
        return ok({ problems: viewed(problems, locale, spec), ...shown });
      }),
    effect: (id, mapping, locale) =>
      withSource(id, async (_, tables) => {
        const found = await checkDraft(id, mapping, { tables, locale, spec });
        if (!found.ok) return found;
        const { problems, before, after } = found.value;
        const isWrong = problems.some(({ severity }) => severity === 'error');
        const { workspace, publishing } = spec;
        const published = publishing.published()?.counts ?? {};
        const setting = { workspace, tables, today: day(), locale, published };
        return ok({
          problems: viewed(problems, locale, spec),
          kpis: isWrong ? [] : await effectOf(before, after, setting),
        });
      }),
    save: (id, mapping) =>
      withSource(id, async (_, tables) => {
        const found = await checkDraft(id, mapping, { tables, locale: 'en', spec });
        if (!found.ok) return found;
        const errors = found.value.problems.filter(({ severity }) => severity === 'error');
        const [first, ...more] = errors;
        if (first !== undefined) return fail([first, ...more]);
        const { id: job } = spec.jobs.start('build', (report) =>
          spec.publishing.publish({ source: id, mapping }, report),
        );
        last = { source: id, job };
        return ok({ job });
      }),
    version: (id, version) =>
      withSource(id, async () => {
        const versions = await spec.mappings.versions(id);
        if (!versions.ok) return versions;
        const found = versions.value.find((each) => each.version === version);
        return found === undefined
          ? fail(serveProblems.make('not_found', { place: `${id} ${version}` }))
          : ok({ mapping: found.mapping });
      }),
  };
}

function viewed(
  problems: readonly Problem[],
  locale: Locale,
  { catalogues }: MappingAdminSpec,
): MapPreviewView['problems'] {
  return problems.map((problem) => viewProblem(problem, locale, catalogues));
}
