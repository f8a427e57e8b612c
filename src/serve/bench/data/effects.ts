import { systemClock } from '../../../base/clock.ts';
import { Fault } from '../../../base/fault.ts';
import { DEFAULT_OUTBOUND, openOutbound, systemEffects } from '../../../connect/index.ts';
import type { Effects } from '../../../connect/schema.ts';

/** What connectors may do while they are measured: reach these hosts of this machine, without tokens. */
export function effectsFor(privateHosts: readonly string[]): Effects {
  const outbound = openOutbound({ ...DEFAULT_OUTBOUND, privateHosts });
  return systemEffects({
    clock: systemClock,
    http: (spec) => outbound.http(spec),
    tokens: {
      read: () => Promise.resolve(null),
      renew: () => Promise.reject(new Fault('bench_failed', { message: 'there are no tokens' })),
    },
  });
}
