import { expect, test } from 'vitest';
import { findEnvironmentReads } from './environment.ts';
import { treeOf } from './tree.ts';

test('finds reads of the environment outside of the shell, the engine and the store', () => {
  const read = 'export const url = process.env.DATABASE_URL;';
  const tree = treeOf({
    'src/serve/settings.ts': read,
    'src/base/engine/limits.ts': read,
    'src/land/run.test.ts': read,
    'src/land/note.ts': '// process.env is read in serve\nexport const x = 1;',
    'src/land/run.ts': read,
    'src/send/mail.ts': 'export const { SMTP } = process\n  .env;',
  });
  expect(findEnvironmentReads(tree)).toEqual([
    'src/land/run.ts reads process.env',
    'src/send/mail.ts reads process.env',
  ]);
});
