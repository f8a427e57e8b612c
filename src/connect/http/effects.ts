import { Fault } from '../../base/fault.ts';
import type { Clock } from '../../base/clock.ts';
import type { StopSignal } from '../../base/engine-door.ts';
import type { Effects, HttpClient, HttpSpec, TokenStore } from '../schema.ts';

/** What connectors may do to the world, on this machine. Random numbers spread retries and prove nothing. */
export function systemEffects(spec: {
  clock: Clock;
  http: (spec: HttpSpec) => HttpClient;
  tokens: TokenStore;
}): Effects {
  return {
    ...spec,
    elapsed: () => performance.now(),
    random: () => Math.random(),
    sleep,
  };
}

function sleep(ms: number, signal: StopSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      end();
      reject(new Fault('stopped', { message: 'stopped by its caller' }));
    };
    const timer = setTimeout(() => {
      end();
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}
