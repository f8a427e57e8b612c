// npm run build: builds server and pages when their sources changed.
import './house/node-version.mjs';
import { ensureBuilt } from './house/build.mjs';
import { ensureInstalled } from './house/install.mjs';
import { runHouse, say } from './house/progress.mjs';

await runHouse(async () => {
  await ensureInstalled();
  if (!(await ensureBuilt())) say('upToDate');
});
