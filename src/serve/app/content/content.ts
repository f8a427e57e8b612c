/** Content as code: what people wrote here as files, compared with files, and written from files. */
import type { Problem, Result } from '../../../base/problem.ts';
import { ok } from '../../../base/problem.ts';
import type { Jobs, Work } from '../../job/jobs.ts';
import { applyContent } from './apply-content.ts';
import type { Applier, ApplyStores } from './apply-content.ts';
import { checkContent } from './check-content.ts';
import type { SoundFile } from './check-content.ts';
import { compareContent } from './compare-content.ts';
import type { ContentChange } from './compare-content.ts';
import type { ContentFile } from './content-file.ts';
import { readContent } from './read-content.ts';

/** What was written, what could not be, and the job that builds the reports anew where their meaning changed. */
export type Applied = { changes: ContentChange[]; problems: Problem[]; job: string | null };

export type Content = {
  /** Everything that people wrote, in the order of its paths. */
  read(): Promise<Result<ContentFile[]>>;
  /** How files differ from what is here. Files that are not sound are problems, each under its path. */
  compare(files: readonly ContentFile[]): Promise<Result<ContentChange[]>>;
  /** Writes what differs, after all files were found sound; nothing is removed. */
  apply(files: readonly ContentFile[], by: Applier): Promise<Result<Applied>>;
};

export type ContentSpec = ApplyStores & { jobs: Jobs; build: Work };

/** Content over the stores of the workspace. */
export function createContent(spec: ContentSpec): Content {
  const soundOf = async (files: readonly ContentFile[]): Promise<Result<SoundFile[]>> => {
    const sources = await spec.sources.list();
    const inUse = sources.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
    return checkContent(files, new Set(inUse));
  };
  const compare = async (files: readonly ContentFile[]): Promise<Result<ContentChange[]>> => {
    const sound = await soundOf(files);
    if (!sound.ok) return sound;
    const here = await readContent(spec);
    return here.ok ? ok(compareContent(here.value, files)) : here;
  };
  return {
    read: () => readContent(spec),
    compare,
    async apply(files, by) {
      const changes = await compare(files);
      if (!changes.ok) return changes;
      const differ = changes.value.filter(({ kind }) => kind === 'added' || kind === 'changed');
      const paths = new Set(differ.map(({ path }) => path));
      const sound = await soundOf(files.filter(({ path }) => paths.has(path)));
      if (!sound.ok) return sound;
      const applied = await applyContent(sound.value, by, spec);
      const meansOther = sound.value.some(({ kind }) => kind === 'mapping' || kind === 'policy');
      const job = meansOther ? spec.jobs.start('build', spec.build).id : null;
      return ok({ changes: differ, problems: applied.ok ? [] : applied.problems, job });
    },
  };
}
