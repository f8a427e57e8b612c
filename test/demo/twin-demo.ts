/** Twins of the demo portfolio: the same warehouse from which every row that somebody may not see was deleted. */
import { copyFileSync } from 'node:fs';
import { fixedClock } from '../../src/base/clock.ts';
import { openReader, openWriter } from '../../src/base/engine/open.ts';
import { not, col, inList, isNotNull, and, val } from '../../src/base/sql/build-expression.ts';
import { tableName } from '../../src/base/sql/build-query.ts';
import { deleteRows } from '../../src/base/sql/build-statement.ts';
import { compileDuckdb } from '../../src/base/sql/compile-duckdb.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import { datasets, dimensions, kpis } from '../../src/model/index.ts';
import { AnswerCache, createAsker } from '../../src/query/index.ts';
import { tablesOf } from '../../src/query/scan/tables.ts';
import { defaultBrand } from '../../src/report/index.ts';
import type { Reports } from '../../src/serve/app/app.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { findTemplate } from '../../src/serve/app/report/find-document.ts';
import { createReports } from '../../src/serve/app/reports.ts';
import { CATALOGUES } from '../../src/serve/catalogues.ts';

const NOW = fixedClock('2026-11-23T12:00:00Z');
const CATALOGUE = { kpis, dimensions, datasets };

/** What the twin of a published demo says, for whoever sees these accounts only. It keeps no answers. */
export async function openTwin(
  published: Published,
  ids: readonly string[],
  file: string,
): Promise<{ published: Published; reports: Reports }> {
  copyFileSync(published.snapshot.file, file);
  await deleteHidden(file, ids);
  const engine = await openReader({ file, memoryMb: 1500, threads: 1, connections: 2 });
  const asker = createAsker({
    engine,
    catalogue: CATALOGUE,
    policies: published.policies,
    // the same to whoever looks: its number and its day stand in every answer
    snapshot: published.snapshot,
    // Which entities the workspace has at all is told to everybody alike.
    emptyEntities: published.empty,
    today: published.asker.today,
    cache: new AnswerCache({ bytes: 0 }),
    deadlineMs: 60_000,
  });
  const twin: Published = { ...published, asker, close: () => engine.close() };
  return { published: twin, reports: reportsOver(twin) };
}

/** Reports over what is published, as the server makes them. */
export function reportsOver(published: Published): Reports {
  return createReports({
    published: () => published,
    find: findTemplate,
    brand: () => defaultBrand,
    catalogues: CATALOGUES,
    clock: NOW,
    onFault(error) {
      throw error;
    },
  });
}

async function deleteHidden(file: string, ids: readonly string[]): Promise<void> {
  const writer = await openWriter({ file, memoryMb: 1500, threads: 1 });
  try {
    const { rows } = await writer.run(
      fixedSql(
        'tables of the snapshot',
        "select table_name from information_schema.tables where table_schema = 'main' order by 1",
      ),
    );
    const there = new Set(rows.map(([name]) => String(name)));
    for (const [name, rule] of tablesOf(datasets, dimensions)) {
      if (!there.has(name) || rule.by === 'open') continue;
      const seen =
        rule.by === 'staff'
          ? null
          : and(
              isNotNull(col(rule.column)),
              inList(
                col(rule.column),
                ids.map((id) => val(id)),
              ),
            );
      const where = seen === null ? null : not(seen);
      await writer.run(compileDuckdb(deleteRows(tableName(name), { where })));
    }
    await writer.checkpoint();
  } finally {
    await writer.close();
  }
}
