import { join } from 'node:path';
import { Fault } from '../../../base/fault.ts';
import {
  bearer,
  column,
  cursorPages,
  DEFAULT_CONNECTION,
  defineStream,
  derived,
  openConnection,
  openHttpSource,
} from '../../../connect/index.ts';
import type { HttpColumn, HttpStream } from '../../../connect/index.ts';
import type { FieldType, Source } from '../../../connect/schema.ts';
import { openWorkspace } from '../../../land/index.ts';
import type { Workspace } from '../../../land/index.ts';
import type { Run } from '../../../land/schema.ts';
import { effectsFor } from '../data/effects.ts';
import { FIELDS, openRecordServer } from '../data/record-server.ts';
import type { RecordServer } from '../data/record-server.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { timed } from '../harness/stopwatch.ts';
import type { Measurement } from './measurement.ts';

const LEAST_PLAIN = 25_000;
const LEAST_MADE = 8_000;

/** Records over HTTP into the warehouse: fields as they stand, fields made record by record, and only what changed. */
export const syncHttp: Measurement = {
  name: 'sync-http',
  readsPortfolios: false,
  memory: { what: 'Records over HTTP: most memory of all processes together', mostMb: 400 },
  async run({ scratch, quick, note }) {
    const rows = quick ? 50_000 : 200_000;
    const changed = rows / 100;
    const server = await openRecordServer(join(scratch, 'pages'), { rows, changed });
    const workspace = openWorkspace({ folder: join(scratch, 'workspace') });
    try {
      const by = { workspace, server };
      const plain = await landed(by, 'plain');
      const made = await landed(by, 'made');
      const again = await landed(by, 'plain');
      note(
        `  changed again: ${again.run.streams[0]?.updated ?? 0} rows in ${again.requests} requests`,
      );
      const each = again.requests / changed;
      return [
        rate('fields as they stand', { ...plain, rows, least: LEAST_PLAIN }),
        rate('every field made by code, record by record', { ...made, rows, least: LEAST_MADE }),
        finding(
          `Requests per changed row on a second sync, one row in a hundred changed`,
          each.toFixed(4),
        ),
      ];
    } finally {
      await workspace.close();
      await server.close();
    }
  },
};

type Landed = { run: Run; ms: number; requests: number };

async function landed(
  { workspace, server }: { workspace: Workspace; server: RecordServer },
  how: 'plain' | 'made',
): Promise<Landed> {
  const before = server.requests();
  const source = {
    source: how,
    title: how,
    zone: 'America/Sao_Paulo',
    open: () => Promise.resolve(open(server, how)),
  };
  const { ms, value: run } = await timed(() => workspace.land(source));
  if (run.status !== 'done')
    throw new Fault('bench_failed', { message: JSON.stringify(run.problems) });
  return { run, ms, requests: server.requests() - before };
}

function rate(
  what: string,
  { ms, rows, least }: Landed & { rows: number; least: number },
): Finding {
  const perSecond = (rows / ms) * 1000;
  return finding(
    `${rows.toLocaleString('en')} records of 26 columns over HTTP, ${what}: rows per second`,
    Math.round(perSecond).toLocaleString('en'),
    { asked: `≥ ${least.toLocaleString('en')}`, ok: perSecond >= least },
  );
}

function open({ host }: RecordServer, how: 'plain' | 'made'): Source {
  const connection = openConnection(
    {
      ...DEFAULT_CONNECTION,
      title: 'bench',
      base: `http://${host}`,
      hosts: ['127.0.0.1'],
      auth: bearer('of-the-bench'),
    },
    effectsFor([host]),
  );
  return openHttpSource(connection, [streamOf(how)], []);
}

function streamOf(how: 'plain' | 'made'): HttpStream {
  return defineStream({
    name: 'records',
    group: 'bench',
    ask: '/records',
    pages: cursorPages({ cursor: 'next', param: 'cursor', place: 'query', size: null, more: null }),
    since: {
      at: (record) => String(record['updated_at']),
      query: (instant) => ({ since: instant }),
      overlapMs: 0,
    },
    cursor: 'updated_at',
    columns: Object.entries(FIELDS).map(([name, type]) =>
      how === 'plain' ? column(name, type) : madeColumn(name, type),
    ),
  });
}

/** As a template would: the text of several fields, put together for each record. */
function madeColumn(name: string, type: FieldType): HttpColumn {
  return derived(name, type, (record) => {
    const value = record[name];
    return type === 'text' ? `${String(value)} · ${String(record['id'])}` : String(value);
  });
}
