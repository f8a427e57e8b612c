import type { Clock } from '../../base/clock.ts';
import { today } from '../../base/clock.ts';
import { connectors } from '../../connect/index.ts';
import { DEMO_SOURCE } from '../../model/index.ts';
import type { Jobs } from '../job/jobs.ts';
import { serveProblems } from '../problems.ts';
import type { Demo } from './app.ts';
import { DEMO_DOCUMENTS } from './meaning.ts';
import type { Publishing } from './publishing.ts';
import type { Sources } from './sources.ts';

type DemoSpec = { sources: Sources; jobs: Jobs; clock: Clock; publishing: Publishing };

/** The demo portfolio. It gives way to own sources, and is not loaded beside them: its clients are invented. */
export function createDemo({ sources, jobs, clock, publishing }: DemoSpec): Demo {
  const title = connectors.demo.title;
  return {
    load({ accounts, facts, today: last }) {
      const { policies, mapping } = DEMO_DOCUMENTS;
      const config = connectors.demo.config.parse({
        today: last ?? today(clock, policies.timezone),
        accounts,
        facts,
      });
      const { id } = jobs.start('demo', async (report) => {
        const standing = await publishing.standing(null);
        if (!standing.ok) return standing.problems;
        const own = standing.value.sources.filter((source) => source !== DEMO_SOURCE);
        if (own.length > 0) return [serveProblems.make('demo_beside_own', { sources: own.length })];
        await sources.save({ id: DEMO_SOURCE, kind: 'demo', name: title, config });
        const source = {
          id: DEMO_SOURCE,
          title,
          zone: policies.timezone,
          open: () => connectors.demo.open(config),
        };
        return publishing.bring(source, { mapping, policies }, report);
      });
      return { job: id };
    },
  };
}
