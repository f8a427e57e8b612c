/** The keys of a workspace that secrets are sealed with, each wrapped by a master key. */
import { newId } from '../ids.ts';
import type { Clock } from '../clock.ts';
import { Fault } from '../fault.ts';
import type { Metadata } from '../metadata/open.ts';
import { baseProblems } from '../problem-catalogue.ts';
import { KEY_BYTES, unwrapKey, wrapKey } from './envelope.ts';
import type { Key, Random } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';

export type KeyStore = {
  metadata: Metadata;
  ring: KeyRing;
  workspace: string;
  clock: Clock;
  random: Random;
};

/** Random nonces of 96 bits are safe for far more than this. */
const MOST_MESSAGES = 2 ** 31;

/** A data key with the master key that wraps it. */
export type DataKey = Key & { masterKey: string };

/** The key to seal with now; made when there is none, and when the last one has sealed enough. */
export async function currentKey(store: KeyStore): Promise<DataKey> {
  const row = await store.metadata.db
    .selectFrom('secret_key')
    .selectAll()
    .where('workspace', '=', store.workspace)
    .where('retired_at', 'is', null)
    .where('messages', '<', MOST_MESSAGES)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row === undefined ? makeKey(store) : unwrapped(row, store);
}

/** The key of this name. Fault `secret_key` when its master key is not at hand. */
export async function keyNamed(id: string, store: KeyStore): Promise<DataKey> {
  const row = await store.metadata.db
    .selectFrom('secret_key')
    .selectAll()
    .where('workspace', '=', store.workspace)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new Fault('bad_secret', { message: `no data key ${id}` });
  return unwrapped(row, store);
}

/** Makes a key; those of before seal nothing more. */
export async function makeKey(store: KeyStore): Promise<DataKey> {
  const { metadata, ring, workspace, clock, random } = store;
  const key = { id: newId().slice(0, 8), bytes: random(KEY_BYTES) };
  const [master] = ring.keys;
  const now = new Date(clock.now()).toISOString();
  await metadata.db.transaction().execute(async (step) => {
    await step
      .updateTable('secret_key')
      .set({ retired_at: now })
      .where('workspace', '=', workspace)
      .where('retired_at', 'is', null)
      .execute();
    await step
      .insertInto('secret_key')
      .values({
        id: key.id,
        workspace,
        master_key: master.id,
        wrapped: wrapKey(key, master, random),
        messages: 0,
        created_at: now,
        retired_at: null,
      })
      .execute();
  });
  return { ...key, masterKey: master.id };
}

type Wrapped = { id: string; master_key: string; wrapped: string };

/** Opens a wrapped key, or says which master key is missing. */
export function unwrapped({ id, master_key, wrapped }: Wrapped, { ring }: KeyStore): DataKey {
  const master = ring.keys.find((key) => key.id === master_key);
  if (master === undefined) throw missingKey(master_key, ring.place);
  return { ...unwrapKey(wrapped, id, master), masterKey: master.id };
}

function missingKey(key: string, place: string): Fault {
  return new Fault('secret_key_missing', {
    message: `master key ${key} is not in ${place}`,
    problem: baseProblems.make('secret_key_missing', { key, place }),
  });
}
