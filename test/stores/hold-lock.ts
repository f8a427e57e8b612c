// A process of its own for the lock test: takes a directory and keeps it until it is ended.
import { lockDirectory } from '../../src/base/metadata/directory-lock.ts';

try {
  lockDirectory(process.argv[2] ?? '');
  process.stdout.write('held\n');
  setInterval(() => {}, 1_000);
} catch (error) {
  process.stdout.write(`${String(error)}\n`);
}
