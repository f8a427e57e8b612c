/** From what a person may see to the viewer of their questions. */
import { viewerOf } from '../../base/viewer.ts';
import type { Viewer } from '../../base/viewer.ts';
import type { Asker } from '../../query/index.ts';
import { partsOn, seesAll } from '../../query/index.ts';
import type { Access } from '../schema.ts';
import { columnsOf } from './rights.ts';

/** Whoever has an access to the workspace's data. */
export type Seer = { name: string; email: string; access: Access };

export type ViewerSpec = {
  workspace: string;
  /** The asker of what is published now; null before anything is. */
  asker(): Asker | null;
};

/**
 * The viewer of a person, from their access and from the data of now: an account that changed hands is seen by its
 * new owner with the next snapshot. Asked anew for every question, page, file and mail; nothing of it is kept.
 */
export async function viewerOfPerson(
  { name, email, access }: Seer,
  { workspace, asker }: ViewerSpec,
): Promise<Viewer> {
  const masks = columnsOf(access.masks);
  const now = asker();
  if (seesAll(access.rule)) return viewerOf({ workspace, name, rule: { kind: 'all' }, masks });
  const ids = now === null ? [] : await now.accountsOf(partsOn(access.rule, now.today(), email));
  return viewerOf({ workspace, name, rule: { kind: 'accounts', ids }, masks });
}
