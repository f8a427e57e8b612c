import type { Clock } from '../../../base/clock.ts';
import { hashOf } from '../../../base/hash.ts';
import { delayOf, nextTime } from '../../../base/schedule/schedule.ts';
import type { SourceRecord, Sources } from '../sources.ts';
import type { Syncs } from './sync.ts';

/**
 * When a source is due next, in epoch milliseconds; null while it has no schedule or is not to run by itself. Runs that
 * were missed while nothing ran are one: it is due since the first of them, and the next is counted from its beginning.
 */
export function dueAt(source: SourceRecord): number | null {
  const { schedule, state, removedAt, attemptedAt, scheduledAt, id } = source;
  if (schedule === null || state !== 'active' || removedAt !== null) return null;
  const since = Math.max(Date.parse(attemptedAt ?? '') || 0, Date.parse(scheduledAt ?? '') || 0);
  const time = nextTime(schedule, since);
  return time === null ? null : time + delayOf(schedule, time, shareOf(id));
}

export type Scheduler = {
  /** Queues every source that is due; gives their ids. */
  tick(): Promise<string[]>;
};

/** Keeps sources up to date. Whoever has a timer calls `tick`; a source that is running already is not queued again. */
export function createScheduler(sources: Sources, syncs: Syncs, clock: Clock): Scheduler {
  return {
    async tick() {
      const now = clock.now();
      const due = (await sources.list()).filter((source) => (dueAt(source) ?? Infinity) <= now);
      const waiting = due.filter(({ id }) => syncs.jobOf(id) === null);
      for (const { id } of waiting) await syncs.start(id);
      return waiting.map(({ id }) => id);
    },
  };
}

/** A place in [0, 1) that is always the same for a source, so that many do not begin at once. */
function shareOf(id: string): number {
  return Number.parseInt(hashOf(id).slice(0, 6), 16) / 0x1000000;
}
