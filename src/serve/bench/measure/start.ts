import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Fault, required } from '../../../base/fault.ts';
import { finding, milliseconds } from '../finding.ts';
import type { Measurement } from './measurement.ts';

const START = fileURLToPath(new URL('../../../../scripts/start.mjs', import.meta.url));
const MOST_SECONDS = 5;
/** Milliseconds until a start that says nothing is given up. */
const PATIENCE = 10 * 60_000;

/** `npm start` twice on one folder: the second time from the command to the first page. */
export const start: Measurement = {
  name: 'start',
  readsPortfolios: false,
  memory: null,
  async run({ scratch, note }) {
    const data = join(scratch, 'data');
    const first = await startOnce(data);
    note(`  first start, with the demo portfolio to land: ${milliseconds(first)}`);
    const second = await startOnce(data);
    return [
      finding(
        'First start on an empty folder: the demo portfolio landed, the first page answered',
        milliseconds(first),
      ),
      finding('Second start: the first page answered', milliseconds(second), {
        asked: `≤ ${MOST_SECONDS} s`,
        ok: second <= MOST_SECONDS * 1000,
      }),
    ];
  },
};

/** Milliseconds from the command to the first page; the server is then ended. */
async function startOnce(data: string): Promise<number> {
  const begun = performance.now();
  const server = spawn(process.execPath, [START, '--data', data, '--port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'close');
  try {
    const reply = await fetch(await addressOf(server));
    if (!reply.ok || !(await reply.text()).includes('<script'))
      throw new Fault('bench_failed', { message: `the page: ${reply.status}` });
    return performance.now() - begun;
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  const lines = createInterface({ input: required(server.stderr, 'the lines of the server') });
  const timer = setTimeout(() => server.kill('SIGTERM'), PATIENCE);
  try {
    for await (const line of lines) {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address !== undefined) return address;
    }
  } finally {
    clearTimeout(timer);
  }
  throw new Fault('bench_failed', { message: 'the server ended without an address' });
}
