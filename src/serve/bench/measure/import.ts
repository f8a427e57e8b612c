import { join } from 'node:path';
import { Fault, required } from '../../../base/fault.ts';
import { connectors, detectFile, OWN_FILE_LIMITS } from '../../../connect/index.ts';
import { openWorkspace } from '../../../land/index.ts';
import { writeLargeCsv } from '../data/large-csv.ts';
import { finding, milliseconds } from '../finding.ts';
import { timed } from '../harness/stopwatch.ts';
import type { Measurement } from './measurement.ts';

const LEAST_PER_SECOND = 200_000;

/** A CSV of a million rows, as a person brings it: detected, then landed with types, keys and rejects. */
export const importCsv: Measurement = {
  name: 'import',
  readsPortfolios: false,
  memory: { what: 'Import: most memory of all processes together', mostMb: 600 },
  async run({ scratch, quick, note }) {
    const count = quick ? 200_000 : 1_000_000;
    const path = join(scratch, 'entries.csv');
    const broken = await writeLargeCsv(path, count);
    const detected = await timed(() => detectFile(path, 'entries.csv', OWN_FILE_LIMITS));
    const table = required(detected.value.tables[0], 'a table in the file');
    const { reading, key } = table;
    const config = connectors.files.config.parse({
      folder: scratch,
      tables: [
        {
          stream: 'entries',
          file: 'entries.csv',
          title: 'entries.csv',
          reading,
          fields: table.fields.map(({ field }) => field),
          key,
          whole: true,
        },
      ],
    });
    const workspace = openWorkspace({ folder: join(scratch, 'workspace') });
    try {
      const source = {
        source: 'bench',
        title: 'entries.csv',
        zone: 'America/Sao_Paulo',
        open: () => connectors.files.open(config),
      };
      const { ms, value: run } = await timed(() => workspace.land(source));
      const [stream] = run.streams;
      if (run.status !== 'done' || stream === undefined)
        throw new Fault('bench_failed', { message: JSON.stringify(run.problems) });
      note(
        `  key ${key.join()}, ${stream.inserted} landed, ${stream.rejected} rejected of ${broken} broken values`,
      );
      const perSecond = (count / ms) * 1000;
      return [
        finding(
          `CSV of ${count.toLocaleString('en')} rows and 12 columns landed: rows per second`,
          Math.round(perSecond).toLocaleString('en'),
          {
            asked: `≥ ${LEAST_PER_SECOND.toLocaleString('en')}`,
            ok: perSecond >= LEAST_PER_SECOND,
          },
        ),
        finding('The same file detected before (encoding, types, key)', milliseconds(detected.ms)),
      ];
    } finally {
      await workspace.close();
    }
  },
};
