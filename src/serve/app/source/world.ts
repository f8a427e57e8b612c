import type { Clock } from '../../../base/clock.ts';
import type { StopSignal } from '../../../base/engine-door.ts';
import { Fault } from '../../../base/fault.ts';
import type { World } from './connections.ts';

/** What connectors may do to the world on this machine. */
export function worldOf(clock: Clock): World {
  return {
    clock,
    elapsed: () => performance.now(),
    random: Math.random,
    sleep,
    http() {
      throw new Fault('no_http', { message: 'no connector here speaks over the network' });
    },
  };
}

/** Waits; the fault `stopped` when the signal ends it. */
function sleep(ms: number, signal: StopSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      reject(new Fault('stopped', { message: 'stopped while it waited' }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
}
