/** The demo portfolio, built and open for questions and reports: what most end-to-end tests need. */
import { fixedClock } from '../../src/base/clock.ts';
import { Fault } from '../../src/base/fault.ts';
import { viewerOf } from '../../src/base/viewer.ts';
import { defaultBrand } from '../../src/report/index.ts';
import type { Reports } from '../../src/serve/app/app.ts';
import { findTemplate } from '../../src/serve/app/report/find-document.ts';
import { openPublished } from '../../src/serve/app/published.ts';
import type { Published } from '../../src/serve/app/published.ts';
import { createReports } from '../../src/serve/app/reports.ts';
import { CATALOGUES } from '../../src/serve/catalogues.ts';
import { buildDemo, DEMO_POLICIES } from './landed-demo.ts';

export const everyone = viewerOf({ workspace: 'demo', name: 'test', rule: { kind: 'all' } });

/** Builds the demo and opens it. A fault inside a block fails the test instead of becoming a message. */
export async function publishDemo(): Promise<{ published: Published; reports: Reports }> {
  const built = await buildDemo();
  await built.checkpoint();
  await built.close();
  const clock = fixedClock('2026-11-23T12:00:00Z');
  const snapshot = {
    number: 1,
    file: built.file,
    publishedAt: '2026-11-23T12:00:00.000Z',
    contentHash: 'demo',
    sources: [{ source: 'demo', title: 'Demo portfolio', syncedAt: '2026-11-23T12:00:00.000Z' }],
  };
  const published = await openPublished(snapshot, { ...DEMO_POLICIES, margin_base: 'agi' }, clock);
  const reports = createReports({
    published: () => published,
    find: findTemplate,
    brand: () => defaultBrand,
    catalogues: CATALOGUES,
    clock,
    onFault: (error, block) => {
      throw new Fault('block_fault', { message: `block ${block} threw`, cause: error });
    },
  });
  return { published, reports };
}
