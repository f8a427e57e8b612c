import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Result } from '../../../base/problem.ts';
import { fail, ok } from '../../../base/problem.ts';
import { parseMapping } from '../../../model/index.ts';
import type { Mapping } from '../../../model/schema.ts';
import type { App, ImportPlan } from '../../app/app.ts';
import { textOption } from '../command.ts';
import type { Command, Terminal } from '../command.ts';
import { badArgument } from '../parse-filter.ts';
import { runJob } from '../run-job.ts';
import { withApp } from '../with-app.ts';

/** `rapport import clients.csv invoices.xlsx`: detects, maps (or takes a mapping file), lands and publishes. */
export const importCommand: Command = {
  name: 'import',
  summary: {
    en: 'import own files: CSV, TSV, XLSX, JSON, NDJSON, Parquet',
    'pt-BR': 'importar arquivos próprios: CSV, TSV, XLSX, JSON, NDJSON, Parquet',
    es: 'importar archivos propios: CSV, TSV, XLSX, JSON, NDJSON, Parquet',
  },
  declare: (command) =>
    command
      .argument('<file...>', 'files to import together')
      .option('--name <name>', 'name of the source', 'files')
      .option(
        '--mapping <file>',
        'mapping document (JSON); proposed from names and values when left out',
      ),
  run: (terminal, args, options) =>
    withApp(terminal, async (app) => {
      const uploads = await uploadAll(app, args, terminal);
      if (!uploads.ok) return uploads;
      const mapping = await mappingFor(app, uploads.value, textOption(options, 'mapping'));
      if (!mapping.ok) return mapping;
      const plan = {
        uploads: uploads.value,
        mapping: mapping.value,
        name: textOption(options, 'name') ?? 'files',
      };
      const started = await app.imports.start(plan, terminal.locale);
      return started.ok ? runJob(app, started.value.job, terminal) : started;
    }),
};

async function uploadAll(
  app: App,
  files: readonly string[],
  terminal: Terminal,
): Promise<Result<ImportPlan['uploads']>> {
  const uploads: ImportPlan['uploads'] = [];
  for (const file of files) {
    const upload = await app.imports.upload(
      { name: basename(file), content: createReadStream(file), isOwn: true },
      terminal.locale,
    );
    if (!upload.ok) return upload;
    for (const { message, hint } of upload.value.problems)
      terminal.note(`  ! ${message}\n    → ${hint}`);
    for (const table of upload.value.tables) {
      terminal.note(`  ${table.name}: ${table.rows} × ${table.fields.length}`);
      const fields = table.fields.map((column) => column.field);
      uploads.push({ upload: upload.value.id, table: table.name, fields, key: table.key });
    }
  }
  return ok(uploads);
}

async function mappingFor(
  app: App,
  uploads: ImportPlan['uploads'],
  file: string | null,
): Promise<Result<Mapping>> {
  if (file === null) {
    const suggested = await app.imports.suggest({ uploads });
    return suggested.ok ? ok(suggested.value.mapping) : suggested;
  }
  const document = await readJson(file);
  return document.ok ? parseMapping(document.value) : document;
}

/** A JSON file, or the problem that it cannot be read. */
export async function readJson(file: string): Promise<Result<unknown>> {
  try {
    return ok(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return fail(badArgument(file, error instanceof Error ? error.message : String(error)));
  }
}
