// Programs of the operating system that tests use, found or installed, never skipped.
import { existsSync, readFileSync } from 'node:fs';
import { runQuietly } from './command.mjs';

/** Whether packages can be installed here: root on Debian or a child of it. */
export function canUseApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Installs Debian packages without asking anything. True when apt succeeded. */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  process.stdout.write(`  installing ${packages.join(', ')} with apt…\n`);
  if ((await runQuietly('apt-get', ['update', '-qq'], { env })) !== 0) return false;
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (await runQuietly('apt-get', install, { env })) === 0;
}
