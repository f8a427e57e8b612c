/** The built program as a person starts it: own data folder, any free port, the demo portfolio loaded. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInOwner } from './owner-session.ts';

const MAIN = join(import.meta.dirname, '../../dist/serve/main.js');

/** Milliseconds it may take to start with the demo portfolio: a ceiling against hanging, on a busy machine too. */
export const START_CEILING = 600_000;

/** `claim` is the code that makes whoever sends it first the owner; null where somebody is that already. */
export type Running = { address: string; claim: string | null; stop: () => Promise<void> };

/** `gateway`: where its sources are reached, such as stand-ins. */
export type Setting = { gateway?: string | null };

/** Starts it with an owner who is signed in on every page that is opened. */
export async function startRapport(setting: Setting = {}): Promise<Running> {
  const running = await startUnclaimed(setting);
  await signInOwner(running);
  return { ...running, claim: null };
}

/** Starts it and waits for the address it prints. What it said stands in the error if it ends instead. */
export async function startUnclaimed({ gateway = null }: Setting = {}): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'rapport-browser-'));
  const child = spawn(process.execPath, [MAIN, 'start', '--port', '0', '--data', data], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LANG: 'en_US.UTF-8',
      LC_ALL: 'en_US.UTF-8',
      ...(gateway === null ? {} : { RAPPORT_GATEWAY: gateway }),
    },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const [address, claim] = await new Promise<[string, string]>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const [, found, code] = /→ (http:\/\/\S+)\/claim#(\S+)/.exec(said) ?? [];
      if (found !== undefined && code !== undefined) resolve([found, code]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`rapport ended with ${code}:\n${said}`)));
  });
  return {
    address,
    claim,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}
