import type { Clock } from '../../base/clock.ts';
import { fixedClock, systemClock } from '../../base/clock.ts';
import type { Problem, Result } from '../../base/problem.ts';
import type { App } from '../app/app.ts';
import { openApp } from '../app/open-app.ts';
import type { AppOptions } from '../app/open-app.ts';
import { openStores } from '../app/open-stores.ts';
import type { Opened } from '../app/open-stores.ts';
import type { Outcome, Terminal } from './command.ts';

/** Opens the workspace of `--data`, does the work, and closes it whatever happens. */
export async function withApp(
  terminal: Terminal,
  work: (app: App) => Promise<Outcome>,
): Promise<Outcome> {
  const app = await openApp(optionsOf(terminal));
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** The same for what needs the stores alone. */
export async function withStores(
  terminal: Terminal,
  work: (stores: Opened) => Promise<Outcome>,
): Promise<Outcome> {
  const stores = await openStores(optionsOf(terminal));
  try {
    return await work(stores);
  } finally {
    await stores.close();
  }
}

function optionsOf({ data }: Terminal): AppOptions {
  return {
    data,
    databaseUrl: process.env['DATABASE_URL'] ?? null,
    masterKey: process.env['RAPPORT_KEY'] ?? null,
    clock: clockOf(process.env['RAPPORT_NOW']),
    outbound: outboundOf(process.env['RAPPORT_GATEWAY'], process.env['RAPPORT_PRIVATE_HOSTS']),
  };
}

/** How sources are reached: through a gateway, and to which hosts of one's own network. */
function outboundOf(
  gateway: string | undefined,
  hosts: string | undefined,
): NonNullable<AppOptions['outbound']> {
  const privateHosts = (hosts ?? '')
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '');
  return { privateHosts, gateway: gateway === undefined || gateway === '' ? null : gateway };
}

/** The machine's clock, or one that stands still: for pictures and tests that must not age. */
function clockOf(now: string | undefined): Clock {
  return now === undefined || now === '' ? systemClock : fixedClock(now);
}

/** Prints the value of a result, or passes its problems on. */
export function printed<T>(result: Result<T>, print: (value: T) => void): Outcome {
  if (!result.ok) return result;
  print(result.value);
  return { ok: true };
}

/** An outcome made of problems. */
export function stoppedBy(problems: readonly Problem[]): Outcome {
  return { ok: false, problems };
}
