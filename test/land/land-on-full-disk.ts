// A process of its own for the disk test: files it writes may not grow beyond a few megabytes. Says what happened, as
// one line of JSON. Argument: folder.
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';
import type { Source, SourceValue } from '../../src/connect/schema.ts';
import { filePointer, openWorkspace } from '../../src/land/index.ts';
import { TABLES } from './snapshot-tables.ts';
import { TEST_STREAM } from './memory-source.ts';

const title = { en: 'Build', 'pt-BR': 'Construir', es: 'Construir' };
const [folder = ''] = process.argv.slice(2);
const workspace = openWorkspace({ folder });
const pointer = filePointer(workspace.files);

const small = await land(rowsOf(100, 1));
const published = await workspace.publish({
  plan: planOf('select id from landed.raw.s__t'),
  pointer,
  basis: 1,
});
const large = await land(rowsOf(200_000, 40));
const after = await workspace.rawTables();
// Text that does not compress, larger than a file may be.
const heavy =
  'select md5(cast(i as varchar)) || md5(cast(i + 1 as varchar)) as id from range(400_000) as r(i)';
const second = await workspace.publish({ plan: planOf(heavy), pointer, basis: 2 });
const current = await pointer.current();
const again = await land(rowsOf(101, 1));
const result = {
  small: small.status,
  published: published.ok,
  large: { status: large.status, codes: large.problems.map(({ code }) => code) },
  rowsAfter: after.map(({ rows }) => rows),
  second: second.ok ? [] : second.problems.map(({ code }) => code),
  current: current?.number,
  again: {
    status: again.status,
    inserted: again.streams[0]?.inserted,
    unchanged: again.streams[0]?.unchanged,
  },
  runs: (await workspace.runs()).map(({ status }) => status),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
await workspace.close();

function land(rows: SourceValue[][]): ReturnType<typeof workspace.land> {
  const fields = ['id', 'text'].map((name) => ({ name, type: 'text' as const, format: null }));
  const source: Source = {
    streams: [{ ...TEST_STREAM, fields }],
    maps: [],
    async *read(stream) {
      for (let at = 0; at < rows.length; at += 20_000) {
        yield {
          kind: 'rows',
          stream,
          rows: rows.slice(at, at + 20_000),
          firstRow: at + 1,
          cursor: null,
        };
      }
    },
  };
  return workspace.land({
    source: 's',
    title: 'S',
    zone: 'UTC',
    open: () => Promise.resolve(source),
  });
}

/** Text that does not compress: a small generator of its own, so that runs are alike. */
function rowsOf(count: number, words: number): SourceValue[][] {
  let state = 42;
  const word = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36);
  };
  return Array.from({ length: count }, (_, at) => [
    `k${at}`,
    at < 100 ? 'small' : Array.from({ length: words }, word).join(''),
  ]);
}

function planOf(query: string): {
  steps: { name: string; title: typeof title; statements: ReturnType<typeof fixedSql>[] }[];
  checks: [];
} {
  const statements = TABLES.map((name) =>
    fixedSql(`make ${name}`, `create table ${name} as ${query}`),
  );
  return { steps: [{ name: 'tables', title, statements }], checks: [] };
}
