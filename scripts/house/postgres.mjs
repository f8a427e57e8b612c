import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from './command.mjs';
import { HouseError } from './progress.mjs';

const USER = 'rapport';
const ATTEMPTS = 3;

/**
 * Starts a throw-away PostgreSQL on 127.0.0.1 with the binaries in `bin`. Returns its address,
 * the folder of its files and `stop`, which ends the server and removes its files; calling it twice does no harm.
 */
export async function startPostgres(bin) {
  const owner = clusterOwner();
  const folder = mkdtempSync(join(tmpdir(), 'rapport-postgres-'));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const cluster = { bin, owner, folder, data: join(folder, 'data'), log: join(folder, 'log') };
  try {
    createCluster(cluster);
    const port = await startOnFreePort(cluster);
    const url = `postgresql://${USER}@127.0.0.1:${port}/postgres`;
    return { url, folder, stop: () => remove(cluster) };
  } catch (error) {
    remove(cluster);
    throw error;
  }
}

// PostgreSQL refuses to run as root, so root lends the cluster to an ordinary account.
function clusterOwner() {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const uid = outputOf('id', ['-u', name]);
    if (uid !== null) return { uid: Number(uid), gid: Number(outputOf('id', ['-g', name])) };
  }
  throw new HouseError(
    'PostgreSQL cannot run as root and there is no account "postgres" to run it.',
  );
}

function createCluster(cluster) {
  const args = ['-D', cluster.data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C'];
  const made = runAsOwner(cluster, 'initdb', [...args, '--no-sync']);
  if (made.status !== 0) throw new HouseError(`initdb failed:\n${made.stderr || made.error}`);
}

async function startOnFreePort(cluster) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const port = await freePort();
    // No unix socket: its path would not fit below long temporary directories.
    const settings = `-h 127.0.0.1 -p ${port} -c unix_socket_directories= -c fsync=on`;
    const args = ['-D', cluster.data, '-l', cluster.log, '-o', settings, '-w', '-t', '60', 'start'];
    if (runAsOwner(cluster, 'pg_ctl', args).status === 0) return port;
  }
  throw new HouseError(`PostgreSQL did not start:\n${readFileSync(cluster.log, 'utf8')}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function remove(cluster) {
  runAsOwner(cluster, 'pg_ctl', ['-D', cluster.data, '-m', 'immediate', '-w', 'stop']);
  rmSync(cluster.folder, { recursive: true, force: true });
}

// pg_ctl leaves the server with our pipes; ignoring stdout keeps spawnSync from waiting for it.
function runAsOwner(cluster, program, args) {
  const identity = cluster.owner ? { uid: cluster.owner.uid, gid: cluster.owner.gid } : {};
  const stdio = ['ignore', 'ignore', program === 'initdb' ? 'pipe' : 'ignore'];
  const options = { cwd: cluster.folder, encoding: 'utf8', stdio, ...identity };
  return spawnSync(join(cluster.bin, program), args, options);
}
