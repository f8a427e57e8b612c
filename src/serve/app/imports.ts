import { rawTable } from '../../land/schema.ts';
import type { RawTable } from '../../land/schema.ts';
import type { Clock } from '../../base/clock.ts';
import type { Locale } from '../../base/locale.ts';
import { fail, ok, settle } from '../../base/problem.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { Catalogue } from '../../base/define-problems.ts';
import { connectors } from '../../connect/index.ts';
import type { FileTable } from '../../connect/index.ts';
import type { Workspace } from '../../land/index.ts';
import { checkMapping, coverageOf, entities, kpis, suggestMapping } from '../../model/index.ts';
import type { EntityCounts } from '../../model/index.ts';
import type { EntityId, Mapping } from '../../model/schema.ts';
import { serveProblems } from '../problems.ts';
import { viewProblem } from '../view-problem.ts';
import type { Jobs } from '../job/jobs.ts';
import type { ImportPlan, Imports } from './app.ts';
import type { Mappings } from './mappings.ts';
import type { Publishing } from './publishing.ts';
import type { RunList } from './run-list.ts';
import type { Sources } from './sources.ts';
import type { KeptUpload, Uploads } from './uploads.ts';

/** Id of the source that holds the files people bring. */
export const FILES_SOURCE = 'files';
/** Runs listed. */
const RUNS_PAGE = 50;
/** Rejected values listed at a time. */
const REJECTS_PAGE = 200;

export type ImportsSpec = {
  uploads: Uploads;
  sources: Sources;
  workspace: Workspace;
  runs: RunList;
  jobs: Jobs;
  clock: Clock;
  catalogues: readonly Catalogue[];
  publishing: Publishing;
  mappings: Mappings;
};

type PlannedTable = ImportPlan['uploads'][number];

/**
 * Own files, from the drop to the reports. They are one source among others: importing them adds to the tables imported
 * before, and a table of the same name replaces the older one. The demo gives way to them.
 */
export function createImports(spec: ImportsSpec): Imports {
  const { uploads, workspace, jobs } = spec;
  return {
    upload: (file, locale) => uploads.keep(file, locale),
    model: (locale) => ({
      entities: Object.values(entities).map((entity) => modelEntity(entity.id, locale)),
    }),
    async suggest(plan) {
      return ok({
        mapping: suggestMapping(plan.uploads.map((table) => plannedTable(table, 0, spec))),
      });
    },
    async check(plan, locale) {
      const fitted = await fitPlan(plan, spec);
      if (!fitted.ok) return fitted;
      const { mapping, tables } = fitted.value;
      const problems = problemsOf(plan, checkMapping(mapping, tables, locale));
      const coverage = coverageOf(expectedCounts(mapping, tables), kpis);
      return ok({
        problems: problems.map((problem) => viewProblem(problem, locale, spec.catalogues)),
        coverage,
      });
    },
    async start(plan, locale) {
      const fitted = await fitPlan(plan, spec);
      if (!fitted.ok) return fitted;
      const { mapping, tables, files } = fitted.value;
      const checked = settle(mapping, problemsOf(plan, checkMapping(mapping, tables, locale)));
      if (!checked.ok) return checked;
      const config = await filesConfig(plan, spec);
      if (!config.ok) return config;
      const { id } = jobs.start('import', async (report) => {
        await saveFiles(plan, config.value, spec);
        const source = {
          id: FILES_SOURCE,
          title: plan.name,
          zone: spec.publishing.said().policies.timezone,
          open: () => connectors.files.open(config.value),
        };
        return spec.publishing.bring(source, { mapping: files, policies: null }, report);
      });
      return ok({ job: id });
    },
    runs: async () => [...(await spec.runs.read())].slice(0, RUNS_PAGE),
    async rejects(run, offset) {
      const { rejects, total } = await workspace.rejects(run, { offset, limit: REJECTS_PAGE });
      return { rejects: [...rejects], total };
    },
  };
}

/** `files`: the mapping of all files. `mapping`: that of the workspace, the plan's maps first, so that their places stay. */
type Fitted = { files: Mapping; mapping: Mapping; tables: RawTable[] };

/** A plan as it would stand among everything that the workspace has. */
async function fitPlan(plan: ImportPlan, spec: ImportsSpec): Promise<Result<Fitted>> {
  const planned = await plannedTables(plan, spec);
  if (!planned.ok) return planned;
  const before = await spec.mappings.read(FILES_SOURCE);
  if (!before.ok) return before;
  const files = addedTo(before.value, plan);
  const standing = await spec.publishing.standing({ source: FILES_SOURCE, mapping: files });
  if (!standing.ok) return standing;
  const own = new Set(plan.mapping.maps);
  const others = standing.value.mapping.maps.filter((map) => !own.has(map));
  const brought = new Set(planned.value.map(({ table }) => table));
  const landed = (await spec.workspace.rawTables()).filter(({ table }) => !brought.has(table));
  return ok({
    files,
    mapping: { ...plan.mapping, maps: [...plan.mapping.maps, ...others] },
    tables: [...planned.value, ...landed],
  });
}

/** The maps of this import, after those of earlier files whose tables it does not bring again. */
function addedTo(before: Mapping | null, plan: ImportPlan): Mapping {
  const brought = new Set(plan.uploads.map(({ table }) => table));
  const kept = (before?.maps ?? []).filter(({ stream }) => !brought.has(stream));
  return { ...plan.mapping, maps: [...kept, ...plan.mapping.maps] };
}

/** What is wrong with the plan; what may be wrong with maps that are in force already is not its matter. */
function problemsOf(plan: ImportPlan, checked: Result<Mapping>): Problem[] {
  const found = checked.ok ? checked.warnings : checked.problems;
  return found.filter(({ at }) => {
    const [, , index] = (at?.path ?? '').split('/');
    return index === undefined || Number(index) < plan.mapping.maps.length;
  });
}

type ReadFiles = { folder: string; tables: FileTable[] };

/** Keeps the files as a source: these tables, and those of earlier imports that they do not replace. */
async function saveFiles(
  plan: ImportPlan,
  now: ReadFiles,
  { sources }: ImportsSpec,
): Promise<void> {
  const before = await sources.find(FILES_SOURCE);
  const tables = before === null ? [] : connectors.files.config.parse(before.config).tables;
  const brought = new Set(now.tables.map(({ stream }) => stream));
  const kept = tables.filter(({ stream }) => !brought.has(stream));
  const config = { ...now, tables: [...kept, ...now.tables] };
  await sources.save({ id: FILES_SOURCE, kind: 'files', name: plan.name, config });
}

function modelEntity(
  id: EntityId,
  locale: Locale,
): ReturnType<Imports['model']>['entities'][number] {
  const { names, fields } = entities[id];
  return {
    id,
    name: names[locale],
    fields: fields.map(({ name, names: labels, type, required, values }) => ({
      name,
      label: labels[locale],
      type,
      required,
      values: values === null ? null : [...values],
    })),
  };
}

/** A table as it will have landed. */
function plannedTable(
  { table, fields, key }: PlannedTable,
  rows: number,
  { clock }: ImportsSpec,
): RawTable {
  return {
    source: FILES_SOURCE,
    stream: table,
    table: rawTable(FILES_SOURCE, table),
    fields,
    key,
    rows,
    syncedAt: new Date(clock.now()).toISOString(),
  };
}

async function plannedTables(plan: ImportPlan, spec: ImportsSpec): Promise<Result<RawTable[]>> {
  const tables: RawTable[] = [];
  for (const planned of plan.uploads) {
    const found = await detectedTable(planned, spec.uploads);
    if (!found.ok) return found;
    tables.push(plannedTable(planned, found.value.detected.rows, spec));
  }
  return ok(tables);
}

type FoundTable = { upload: KeptUpload; detected: KeptUpload['tables'][number] };

async function detectedTable(planned: PlannedTable, uploads: Uploads): Promise<Result<FoundTable>> {
  const upload = await uploads.find(planned.upload);
  if (!upload.ok) return upload;
  const detected = upload.value.tables.find((table) => table.name === planned.table);
  if (detected === undefined)
    return fail(serveProblems.make('unknown_upload', { upload: planned.table }));
  return ok({ upload: upload.value, detected });
}

async function filesConfig(plan: ImportPlan, spec: ImportsSpec): Promise<Result<ReadFiles>> {
  const tables: FileTable[] = [];
  for (const planned of plan.uploads) {
    const found = await detectedTable(planned, spec.uploads);
    if (!found.ok) return found;
    const { upload, detected } = found.value;
    tables.push({
      stream: planned.table,
      file: upload.id,
      title: upload.fileName,
      reading: detected.reading,
      fields: planned.fields,
      key: planned.key,
      whole: true,
    });
  }
  return ok({ folder: spec.uploads.folder, tables });
}

/** What each entity would hold: every row of the tables mapped to it whose required fields all have a column. */
function expectedCounts(mapping: Mapping, tables: readonly RawTable[]): EntityCounts {
  const counts: Partial<Record<EntityId, { rows: number; matched: number; accounts: number }>> = {};
  for (const map of mapping.maps) {
    const isWhole = entities[map.entity].fields.every(
      (field) => !field.required || map.fields[field.name] !== undefined,
    );
    const rows =
      tables.find((table) => table.stream === map.stream && table.source === map.source)?.rows ?? 0;
    const before = counts[map.entity]?.rows ?? 0;
    if (isWhole) counts[map.entity] = { rows: before + rows, matched: before + rows, accounts: 0 };
  }
  return counts;
}
