/** Exchanging the master key: data keys are wrapped anew at once, secrets are sealed anew when they are next read. */
import { fail, ok } from '../problem.ts';
import type { Result } from '../problem.ts';
import { baseProblems } from '../problem-catalogue.ts';
import { makeKey, unwrapped } from './data-keys.ts';
import type { KeyStore } from './data-keys.ts';
import { keysOf, wrapKey } from './envelope.ts';
import { newMasterKey } from './key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import { namesOf, readSecret } from './secrets.ts';

/** What was done: data keys wrapped anew, secrets sealed anew, and the keys that may still open something. */
export type Rotation = { masterKey: string; wrapped: number; sealed: number; kept: string[] };

/**
 * Puts a new master key in front (where it is ours to write; with a setting, its first key is the new one), wraps every
 * data key with it and begins a new data key. With `all`, every secret is sealed anew too. A master key that something
 * still refers to is kept, whatever is asked.
 */
export async function rotateKeys(
  store: KeyStore,
  { all, drop }: { all: boolean; drop: string | null },
): Promise<Result<Rotation>> {
  const ring = withNewKey(store);
  const next = { ...store, ring };
  const wrapped = await wrapAnew(next);
  await makeKey(next);
  const names = all ? await namesOf(next, null) : [];
  for (const name of names) await readSecret(name, next);
  const kept = ring.keys.map(({ id }) => id);
  const done = { masterKey: ring.keys[0].id, wrapped, sealed: names.length, kept };
  return drop === null ? ok(done) : dropKey(drop, done, next);
}

function withNewKey({ ring, random }: KeyStore): KeyRing {
  if (ring.write === null) return ring;
  const keys = [newMasterKey(random), ...ring.keys] as const;
  // On the disk before anything is wrapped with it.
  ring.write(keys);
  return { ...ring, keys };
}

async function wrapAnew(store: KeyStore): Promise<number> {
  const [master] = store.ring.keys;
  const { db } = store.metadata;
  const rows = await db
    .selectFrom('secret_key')
    .selectAll()
    .where('workspace', '=', store.workspace)
    .where('master_key', '!=', master.id)
    .execute();
  const opened = rows.map((row) => unwrapped(row, store));
  await db.transaction().execute(async (step) => {
    for (const { id, bytes } of opened) {
      const wrapped = wrapKey({ id, bytes }, master, store.random);
      await step
        .updateTable('secret_key')
        .set({ wrapped, master_key: master.id })
        .where('id', '=', id)
        .execute();
    }
  });
  return rows.length;
}

/** Takes an old master key out of the file, unless a data key or a secret names it. */
async function dropKey(key: string, done: Rotation, store: KeyStore): Promise<Result<Rotation>> {
  const { ring } = store;
  const references = await countReferences(key, store);
  if (references > 0 || key === done.masterKey)
    return fail(baseProblems.make('secret_key_used', { key, secrets: references }));
  const [first, ...others] = ring.keys;
  if (ring.write === null || !others.some(({ id }) => id === key))
    return fail(baseProblems.make('secret_key_unknown', { key, place: ring.place }));
  const kept = [first, ...others.filter(({ id }) => id !== key)];
  ring.write(kept);
  return ok({ ...done, kept: kept.map(({ id }) => id) });
}

/** Secrets and data keys that name a master key. */
async function countReferences(key: string, { metadata, workspace }: KeyStore): Promise<number> {
  const secrets = await metadata.db
    .selectFrom('secret')
    .select('sealed')
    .where('workspace', '=', workspace)
    .execute();
  const keys = await metadata.db
    .selectFrom('secret_key')
    .select('id')
    .where('workspace', '=', workspace)
    .where('master_key', '=', key)
    .execute();
  return keys.length + secrets.filter(({ sealed }) => keysOf(sealed).masterKey === key).length;
}
