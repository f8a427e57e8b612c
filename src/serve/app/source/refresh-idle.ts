import type { Clock } from '../../../base/clock.ts';
import { isFault } from '../../../base/fault.ts';
import type { Sources } from '../sources.ts';
import type { Connections } from './connections.ts';

const DAY = 86_400_000;

/**
 * Refreshes the tokens that would die of lying idle: those of paused sources, and of sources that are read more seldom.
 * Gives the ids of the sources whose tokens were refreshed; one that is refused needs a person.
 */
export async function refreshIdle(spec: {
  sources: Sources;
  connections: Connections;
  clock: Clock;
}): Promise<string[]> {
  const refreshed: string[] = [];
  for (const source of await spec.sources.list()) {
    if (source.removedAt !== null || source.state === 'reconnect') continue;
    const connection = await spec.connections.of(source);
    const signIn = connection.ok ? connection.value.signIn : null;
    if (signIn === null || signIn.refreshDays === null) continue;
    const givenAt = (await signIn.access())?.givenAt ?? null;
    if (givenAt === null || spec.clock.now() - givenAt < signIn.refreshDays * DAY) continue;
    try {
      await signIn.refresh();
      refreshed.push(source.id);
    } catch (error) {
      // A source that cannot be reached now is asked again with the next tick.
      if (!isFault(error) || error.problem === null) throw error;
      if (isFault(error, 'reconnect_needed')) await spec.sources.setState(source.id, 'reconnect');
    }
  }
  return refreshed;
}
