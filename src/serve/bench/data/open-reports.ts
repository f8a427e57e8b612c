import { fixedClock } from '../../../base/clock.ts';
import { Fault } from '../../../base/fault.ts';
import type { Result } from '../../../base/problem.ts';
import { coverageOf, kpis } from '../../../model/index.ts';
import { ENTITY_IDS } from '../../../model/schema.ts';
import type { Asker } from '../../../query/index.ts';
import { defaultBrand } from '../../../report/index.ts';
import { zReading } from '../../../report/schema.ts';
import type { Reading } from '../../../report/schema.ts';
import type { Reports } from '../../app/app.ts';
import { countEntities } from '../../app/published.ts';
import { findTemplate } from '../../app/report/find-document.ts';
import { createReports } from '../../app/reports.ts';
import { DEMO_DOCUMENTS } from '../../app/meaning.ts';
import { CATALOGUES } from '../../catalogues.ts';
import { TODAY } from '../contest/contest.ts';
import type { BenchSnapshot } from './open-snapshot.ts';

/** The report that is measured: T02 over the last whole month, as an executive opens it. */
export const TEMPLATE = 'exec_monthly';
export const READING: Reading = zReading.parse({ locale: 'pt-BR' });

/** Answers kept by the server. */
const CACHE_BYTES = 128 * 1024 * 1024;

/** Makes reports over a snapshot; each call has a cache of its own, empty at first. A block that fails is a fault. */
export async function openReports({
  engine,
  askerOf,
  file,
}: BenchSnapshot): Promise<() => Reports> {
  const counts = await countEntities(engine);
  const empty = ENTITY_IDS.filter((entity) => (counts[entity]?.rows ?? 0) === 0);
  const snapshot = {
    number: 1,
    file,
    publishedAt: `${TODAY}T15:00:00Z`,
    contentHash: 'bench',
    sources: [],
  };
  const over = (asker: Asker): Reports =>
    createReports({
      published: () => ({
        snapshot,
        policies: DEMO_DOCUMENTS.policies,
        asker,
        coverage: coverageOf(counts, kpis),
        counts,
        empty,
        refused: [],
        close: async () => {},
      }),
      find: findTemplate,
      brand: () => defaultBrand,
      catalogues: CATALOGUES,
      clock: fixedClock(`${TODAY}T15:00:00Z`),
      onFault: (error, block) => {
        throw new Fault('bench_failed', { message: `block ${block}`, cause: error });
      },
    });
  return () => over(askerOf(CACHE_BYTES));
}

/** The value of a result that must be good. */
export function good<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Fault('bench_failed', { message: JSON.stringify(result.problems) });
}
