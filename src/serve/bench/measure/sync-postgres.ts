import { join } from 'node:path';
import { Fault, required } from '../../../base/fault.ts';
import { findConnector } from '../../../connect/index.ts';
import { openWorkspace } from '../../../land/index.ts';
import { finding } from '../finding.ts';
import { effectsFor } from '../data/effects.ts';
import { timed } from '../harness/stopwatch.ts';
import type { Measurement } from './measurement.ts';

const LEAST = 60_000;

/** A table of a PostgreSQL on this machine into the warehouse. */
export const syncPostgres: Measurement = {
  name: 'sync-postgres',
  readsPortfolios: false,
  memory: null,
  async run({ scratch, postgres }) {
    const what = 'Rows of a PostgreSQL table landed';
    if (postgres === null) return [finding(`${what}: no database was named`, '–')];
    const { hostname, port, pathname, username } = new URL(postgres);
    const connector = required(findConnector('postgres'), 'the connector of PostgreSQL');
    const configured = connector.configure({
      host: hostname,
      port: Number(port),
      database: pathname.slice(1),
      user: username,
      password: '',
      tls: 'off',
      tables: 'entries',
    });
    if (!configured.ok)
      throw new Fault('bench_failed', { message: JSON.stringify(configured.problems) });
    const workspace = openWorkspace({ folder: join(scratch, 'workspace') });
    try {
      const source = {
        source: 'bench',
        title: 'entries',
        zone: 'America/Sao_Paulo',
        open: () => configured.value.open(effectsFor([])),
      };
      const { ms, value: run } = await timed(() => workspace.land(source));
      const [stream] = run.streams;
      if (run.status !== 'done' || stream === undefined)
        throw new Fault('bench_failed', { message: JSON.stringify(run.problems) });
      const perSecond = (stream.inserted / ms) * 1000;
      return [
        finding(
          `${what} (${stream.inserted.toLocaleString('en')} of 12 columns): rows per second`,
          Math.round(perSecond).toLocaleString('en'),
          { asked: `≥ ${LEAST.toLocaleString('en')}`, ok: perSecond >= LEAST },
        ),
      ];
    } finally {
      await workspace.close();
    }
  },
};
