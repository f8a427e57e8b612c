import type { KeyStore } from './data-keys.ts';

/**
 * Forgets what no master key at hand can open: data keys whose master key is gone, and the secrets sealed with them.
 * Gives the owners that are left without a secret they had.
 */
export async function forgetLost({ metadata, ring, workspace }: KeyStore): Promise<string[]> {
  const known = new Set(ring.keys.map(({ id }) => id));
  return metadata.db.transaction().execute(async (step) => {
    const keys = await step
      .selectFrom('secret_key')
      .select(['id', 'master_key'])
      .where('workspace', '=', workspace)
      .execute();
    const lost = keys.filter((key) => !known.has(key.master_key)).map(({ id }) => id);
    if (lost.length === 0) return [];
    const secrets = await step
      .deleteFrom('secret')
      .where('workspace', '=', workspace)
      .where('key_id', 'in', lost)
      .returning('owner')
      .execute();
    await step.deleteFrom('secret_key').where('id', 'in', lost).execute();
    return [...new Set(secrets.map(({ owner }) => owner))].sort();
  });
}
