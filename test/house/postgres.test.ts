import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { findPostgres } from '../../scripts/house/postgres-binaries.mjs';
import { startPostgres } from '../../scripts/house/postgres.mjs';

test('a throw-away server answers, syncs its writes, and leaves nothing behind', async () => {
  const bin = findPostgres();
  if (bin === null) throw new Error('PostgreSQL is missing; run the tests with npm test');
  const { url, folder, stop } = await startPostgres(bin);
  try {
    const client = new Client(url);
    await client.connect();
    const { rows } = await client.query('show fsync');
    await client.end();
    expect(rows).toEqual([{ fsync: 'on' }]);
    expect(existsSync(folder)).toBe(true);
  } finally {
    stop();
  }
  expect(existsSync(folder)).toBe(false);
  await expect(new Client(url).connect()).rejects.toThrow('ECONNREFUSED');
});
