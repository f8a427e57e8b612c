// A process of its own for the kill test: lands round after round and publishes each, saying what was acknowledged.
// Round k brings ten new records and changes five old ones; every fourth round has one column more. Argument: folder.
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Source, SourceValue } from '../../src/connect/schema.ts';
import { filePointer, openWorkspace } from '../../src/land/index.ts';
import { TABLES } from './snapshot-tables.ts';
import { TEST_STREAM } from './memory-source.ts';

const title = { en: 'Build', 'pt-BR': 'Construir', es: 'Construir' };
const [folder = ''] = process.argv.slice(2);
const workspace = openWorkspace({ folder });
const pointer = filePointer(workspace.files);
const plan = {
  steps: TABLES.map((name) => ({
    name,
    title,
    statements: [
      fixedSql(`make ${name}`, `create table ${name} as select id, n from landed.raw.s__t`),
    ],
  })),
  checks: [],
};

const [known] = await workspace.rawTables();
const first = known === undefined ? 0 : known.rows / 10;
process.stdout.write(`open ${first}\n`);
for (let round = first; ; round += 1) {
  const run = await workspace.land({
    source: 's',
    title: 'S',
    zone: 'UTC',
    open: () => Promise.resolve(sourceOf(round)),
  });
  process.stdout.write(
    `${run.status === 'done' ? 'landed' : JSON.stringify(run.problems)} ${round}\n`,
  );
  const published = await workspace.publish({ plan, pointer, basis: round });
  process.stdout.write(
    `${published.ok ? 'published' : JSON.stringify(published.problems)} ${round}\n`,
  );
}

function sourceOf(round: number): Source {
  const columns = Math.floor(round / 4);
  const names = ['id', 'n', ...Array.from({ length: columns }, (_, at) => `extra_${at}`)];
  const fields = names.map((name) => ({
    name,
    type: name === 'n' ? ('integer' as const) : ('text' as const),
    format: null,
  }));
  return {
    streams: [{ ...TEST_STREAM, fields }],
    maps: [],
    async *read(stream) {
      const rows: SourceValue[][] = [];
      for (let at = 0; at < 15; at += 1) {
        const id = at < 10 ? round * 10 + at : at - 10;
        rows.push([
          String(id),
          round,
          ...Array.from({ length: columns }, (_, column) => `${column}`),
        ]);
      }
      yield { kind: 'rows', stream, rows, firstRow: 1, cursor: String(round) };
    },
  };
}
