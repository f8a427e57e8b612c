import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { runQuietly } from './command.mjs';
import { filesBelow, fingerprintOf, isStamped, writeStamp } from './fingerprint.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { houseError, withProgress } from './progress.mjs';
import { inProject } from './root.mjs';

const SERVER = 'dist/serve/main.js';
const WEB = 'dist/web/index.html';
const SERVER_STAMP = 'dist/.server-built';
const WEB_STAMP = 'dist/.web-built';
const ALWAYS = ['package-lock.json', 'tsconfig.base.json', 'tsconfig.pure.json'];
const ASSET = /\.(typ|sql|ttf|otf|woff2)$/;

/** Builds what is older than its sources. True when something was built. */
export async function ensureBuilt() {
  if (staleParts().length === 0) return false;
  return oneAtATime(async () => {
    const stale = staleParts();
    if (stale.includes('server')) await withProgress('buildingServer', buildServer);
    if (stale.includes('web')) await withProgress('buildingWeb', buildWeb);
    return stale.length > 0;
  });
}

function staleParts() {
  const sources = sourceFiles();
  const parts = [];
  const isServerBuilt = existsSync(inProject(SERVER));
  const isWebBuilt = existsSync(inProject(WEB));
  if (!isServerBuilt || !isStamped(SERVER_STAMP, serverFingerprint(sources))) parts.push('server');
  if (!isWebBuilt || !isStamped(WEB_STAMP, webFingerprint(sources))) parts.push('web');
  return parts;
}

function sourceFiles() {
  return filesBelow('src').filter((path) => !/\.test\.tsx?$/.test(path) && !path.endsWith('.md'));
}

function serverFingerprint(sources) {
  const mine = sources.filter((path) => !path.startsWith('src/web/'));
  return fingerprintOf([...ALWAYS, 'tsconfig.server.json', ...mine]);
}

function webFingerprint(sources) {
  return fingerprintOf([...ALWAYS, 'vite.config.ts', ...sources.filter(isWebSource)]);
}

/** Whether a page can depend on this file: the web itself, pure code and the schemas of stages. */
export function isWebSource(path) {
  if (/^src\/base\/(engine|metadata)\//.test(path)) return false;
  if (/^src\/(connect|land|send|serve)\//.test(path)) return /^src\/\w+\/schema\.ts$/.test(path);
  return true;
}

async function buildServer() {
  const fingerprint = serverFingerprint(sourceFiles());
  // The compiler trusts its own notes; when its output was removed, it must not.
  const force = existsSync(inProject(SERVER)) ? [] : ['--force'];
  const projects = ['tsconfig.pure.json', 'tsconfig.server.json'];
  await runTool('typescript/bin/tsc', ['-b', ...force, ...projects]);
  copyAssets();
  writeStamp(SERVER_STAMP, fingerprint);
}

async function buildWeb() {
  const fingerprint = webFingerprint(sourceFiles());
  await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  writeStamp(WEB_STAMP, fingerprint);
}

async function runTool(tool, args) {
  const code = await runQuietly(process.execPath, [inProject('node_modules', tool), ...args]);
  if (code !== 0) throw houseError('buildFailed');
}

/** Files that the server reads at run time keep their place: src/a/b.typ becomes dist/a/b.typ. */
function copyAssets() {
  for (const path of filesBelow('src').filter((each) => ASSET.test(each))) {
    const target = inProject(path.replace(/^src\//, 'dist/'));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(inProject(path), target);
  }
}
