import { rawTable } from '../../land/schema.ts';
import type { RawTable } from '../../land/schema.ts';
import type { Clock } from '../../base/clock.ts';
import type { Locale } from '../../base/locale.ts';
import { fail, ok } from '../../base/problem.ts';
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
import type { Jobs, Report } from '../job/jobs.ts';
import type { ImportPlan, Imports } from './app.ts';
import type { Landed } from './pipeline.ts';
import type { Sources } from './sources.ts';
import type { KeptUpload, Uploads } from './uploads.ts';

/** Id of the source that holds the files people bring. */
export const FILES_SOURCE = 'files';
/** Rejected values listed at a time. */
const REJECTS_PAGE = 200;

export type ImportsSpec = {
  uploads: Uploads;
  sources: Sources;
  workspace: Workspace;
  jobs: Jobs;
  clock: Clock;
  catalogues: readonly Catalogue[];
  /** Lands a source and publishes by a mapping; the problems that stopped it. */
  bring(source: Landed, mapping: Mapping, report: Report): Promise<readonly Problem[]>;
  zone(): string;
  /** The mapping in force. */
  mapping(): Mapping;
};

type PlannedTable = ImportPlan['uploads'][number];

/**
 * Own files, from the drop to the reports. Importing them replaces the demo (its clients are not theirs) and adds to
 * the tables imported before; a table of the same name replaces the older one.
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
      const tables = await plannedTables(plan, spec);
      if (!tables.ok) return tables;
      const checked = checkMapping(plan.mapping, tables.value, locale);
      const problems = checked.ok ? checked.warnings : checked.problems;
      const coverage = coverageOf(expectedCounts(plan.mapping, tables.value), kpis);
      return ok({
        problems: problems.map((problem) => viewProblem(problem, locale, spec.catalogues)),
        coverage,
      });
    },
    async start(plan, locale) {
      const tables = await plannedTables(plan, spec);
      if (!tables.ok) return tables;
      const checked = checkMapping(plan.mapping, tables.value, locale);
      if (!checked.ok) return checked;
      const config = await filesConfig(plan, spec);
      if (!config.ok) return config;
      const { id } = jobs.start('import', async (report) => {
        await spec.sources.save({
          id: FILES_SOURCE,
          kind: 'files',
          name: plan.name,
          config: config.value,
        });
        const source = {
          id: FILES_SOURCE,
          title: plan.name,
          zone: spec.zone(),
          open: () => connectors.files.open(config.value),
        };
        return spec.bring(source, addedTo(spec.mapping(), plan), report);
      });
      return ok({ job: id });
    },
    runs: () => workspace.runs(),
    async rejects(run, offset) {
      const { rejects, total } = await workspace.rejects(run, { offset, limit: REJECTS_PAGE });
      return { rejects: [...rejects], total };
    },
  };
}

/** The maps of this import, after those of earlier files whose tables it does not bring again. */
function addedTo({ maps }: Mapping, plan: ImportPlan): Mapping {
  const brought = new Set(plan.uploads.map(({ table }) => table));
  const kept = maps.filter(({ source, stream }) => source === FILES_SOURCE && !brought.has(stream));
  return { ...plan.mapping, maps: [...kept, ...plan.mapping.maps] };
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

async function filesConfig(
  plan: ImportPlan,
  spec: ImportsSpec,
): Promise<Result<{ folder: string; tables: FileTable[] }>> {
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
