// A process of its own for the crash test: opens the store and writes rows, saying each number
// only after the store has acknowledged it. Arguments: directory, first number.
import { pathToFileURL } from 'node:url';

import { toJson } from '../../src/base/metadata/json-text.ts';
import { readMigrations } from '../../src/base/metadata/migrate.ts';
import { openMetadata } from '../../src/base/metadata/open.ts';

const [dir = '', first = '0', migrations = ''] = process.argv.slice(2);
const { db } = await openMetadata({
  dir,
  migrations: readMigrations(pathToFileURL(`${migrations}/`)),
});
process.stdout.write('open\n');
for (let number = Number(first); ; number += 1) {
  const value = toJson<unknown>({ number, padding: 'x'.repeat(number % 3_000) });
  await db.transaction().execute(async (step) => {
    await step
      .insertInto('preference')
      .values({ key: `a${number}`, value })
      .execute();
    await step
      .insertInto('preference')
      .values({ key: `b${number}`, value })
      .execute();
  });
  process.stdout.write(`${number}\n`);
}
