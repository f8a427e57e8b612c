import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';

/** Small things remembered by name. */
export type Preferences = {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
};

/** Preferences in the metadata store. */
export function preferencesIn({ db }: Metadata): Preferences {
  return {
    async get(key) {
      const row = await db
        .selectFrom('preference')
        .select('value')
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async set(key, value) {
      await db
        .insertInto('preference')
        .values({ key, value: toJson<unknown>(value) })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({ value: toJson<unknown>(value) }),
        )
        .execute();
    },
  };
}
