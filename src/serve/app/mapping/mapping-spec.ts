import type { Clock } from '../../../base/clock.ts';
import type { Catalogue } from '../../../base/define-problems.ts';
import type { Workspace } from '../../../land/index.ts';
import type { Jobs } from '../../job/jobs.ts';
import type { Mappings } from '../mappings.ts';
import type { Publishing } from '../publishing.ts';
import type { Sources } from '../sources.ts';

/** What mappings are looked at and kept with. */
export type MappingAdminSpec = {
  sources: Sources;
  mappings: Mappings;
  workspace: Workspace;
  publishing: Publishing;
  jobs: Jobs;
  clock: Clock;
  catalogues: readonly Catalogue[];
};
