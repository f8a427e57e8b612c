import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { KeyStore } from '../../base/secret/data-keys.ts';
import { openKeyRing } from '../../base/secret/key-ring.ts';

export type KeyStoreSpec = {
  folder: string;
  metadata: Metadata;
  clock: Clock;
  /** RAPPORT_KEY of the environment; null = the key file of the data folder. */
  masterKey: string | null;
  workspace: string;
};

/** Where the master key is kept unless RAPPORT_KEY is set; made at the first start. */
export const KEY_FILE = 'master.key';

/** The keys that a workspace's secrets are under. Fault `secret_key` when there is no master key where one should be. */
export function openKeyStore({ folder, masterKey, ...spec }: KeyStoreSpec): KeyStore {
  const ring = openKeyRing({
    file: join(folder, KEY_FILE),
    setting: masterKey,
    random: randomBytes,
  });
  return { ...spec, ring, random: randomBytes };
}
