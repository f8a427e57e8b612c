// Installs the libraries of package-lock.json when they are not there yet.
import './house/node-version.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse, say } from './house/progress.mjs';

await runHouse(async () => {
  if (!(await ensureInstalled())) say('installed');
});
