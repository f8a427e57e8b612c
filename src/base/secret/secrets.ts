import type { Transaction } from 'kysely';
import type { Tables } from '../metadata/tables.ts';
import { currentKey, keyNamed, unwrapped } from './data-keys.ts';
import type { KeyStore } from './data-keys.ts';
import { keysOf, openText, sealText } from './envelope.ts';
import type { SecretPlace } from './envelope.ts';

/** Whose secret it is, and which: a source's id and the name of a field of its configuration. */
export type SecretName = { owner: string; field: string };

/** Secrets of a workspace, encrypted under keys that are not stored with them. No query engine ever sees the table. */
export type Secrets = {
  /** Resolves when it is on the disk: a rotated token is kept before it is first used. */
  write(name: SecretName, text: string): Promise<void>;
  /** Null when there is none. One that was sealed with an older key is sealed anew. */
  read(name: SecretName): Promise<string | null>;
  /** The fields of an owner that have a secret, with what may be shown of each. */
  hints(owner: string): Promise<Readonly<Record<string, string>>>;
  forget(owner: string): Promise<void>;
};

/** Signs from which a secret's last four may be shown. */
const LONG_ENOUGH = 12;

/** What a page may show of a secret: `••••1234`, and of a short one nothing. */
export function hintOf(text: string): string {
  return text.length < LONG_ENOUGH ? '••••' : `••••${text.slice(-4)}`;
}

/** Opens the secrets of a workspace. Fault `secret_key_missing` when a master key that is in use is not at hand. */
export async function openSecrets(store: KeyStore): Promise<Secrets> {
  await checkKeys(store);
  const { db } = store.metadata;
  return {
    read: (name) => readSecret(name, store),
    write: (name, text) => writeSecret(name, text, store),
    async hints(owner) {
      const names = await namesOf(store, owner);
      const hints: Record<string, string> = {};
      for (const name of names) hints[name.field] = hintOf((await readSecret(name, store)) ?? '');
      return hints;
    },
    async forget(owner) {
      await db
        .deleteFrom('secret')
        .where('workspace', '=', store.workspace)
        .where('owner', '=', owner)
        .execute();
    },
  };
}

/** Every secret of a workspace, or of one owner. */
export async function namesOf(
  { metadata, workspace }: KeyStore,
  owner: string | null,
): Promise<SecretName[]> {
  const rows = await metadata.db
    .selectFrom('secret')
    .select(['owner', 'field'])
    .where('workspace', '=', workspace)
    .orderBy('owner')
    .orderBy('field')
    .execute();
  return rows.filter((row) => owner === null || row.owner === owner);
}

/** Every data key must open: at the start, and not when the first sync of the night fails. */
async function checkKeys(store: KeyStore): Promise<void> {
  const rows = await store.metadata.db
    .selectFrom('secret_key')
    .selectAll()
    .where('workspace', '=', store.workspace)
    .execute();
  for (const row of rows) unwrapped(row, store);
}

/** Opens a secret; sealed with a key that is not in use any more, it is sealed anew. */
export async function readSecret(name: SecretName, store: KeyStore): Promise<string | null> {
  const row = await store.metadata.db
    .selectFrom('secret')
    .select('sealed')
    .where('workspace', '=', store.workspace)
    .where('owner', '=', name.owner)
    .where('field', '=', name.field)
    .executeTakeFirst();
  if (row === undefined) return null;
  const sealedWith = keysOf(row.sealed);
  const text = openText(row.sealed, await keyNamed(sealedWith.key, store), placeOf(name, store));
  const current = await currentKey(store);
  const isCurrent = current.id === sealedWith.key && current.masterKey === sealedWith.masterKey;
  if (!isCurrent) await writeSecret(name, text, { ...store, instead: row.sealed });
  return text;
}

/** Seals a text and counts it under its key, in one transaction. `instead`: only where this still stands there. */
async function writeSecret(
  { owner, field }: SecretName,
  text: string,
  { instead, ...store }: KeyStore & { instead?: string },
): Promise<void> {
  const { metadata, workspace, clock, random } = store;
  const key = await currentKey(store);
  const place = placeOf({ owner, field }, store);
  const values = {
    sealed: sealText(text, { masterKey: key.masterKey, key, place, random }),
    key_id: key.id,
    updated_at: new Date(clock.now()).toISOString(),
  };
  await metadata.db.transaction().execute(async (step) => {
    await countMessage(step, key.id);
    if (instead === undefined) {
      await step
        .insertInto('secret')
        .values({ workspace, owner, field, ...values })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'owner', 'field']).doUpdateSet(values),
        )
        .execute();
      return;
    }
    await step
      .updateTable('secret')
      .set(values)
      .where('workspace', '=', workspace)
      .where('owner', '=', owner)
      .where('field', '=', field)
      .where('sealed', '=', instead)
      .execute();
  });
}

async function countMessage(step: Transaction<Tables>, key: string): Promise<void> {
  await step
    .updateTable('secret_key')
    .set(({ eb }) => ({ messages: eb('messages', '+', 1) }))
    .where('id', '=', key)
    .execute();
}

function placeOf({ owner, field }: SecretName, { workspace }: KeyStore): SecretPlace {
  return { workspace, table: 'secret', column: field, row: owner };
}
