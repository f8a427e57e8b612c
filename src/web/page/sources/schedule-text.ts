import type { Schedule } from '../../../base/schedule/schedule.ts';
import type { Words } from '../../words/en.ts';
import { fillWord } from '../../words/words.tsx';

/** A schedule in words: 'Every day at 06:30'. */
export function scheduleText(words: Words, schedule: Schedule): string {
  switch (schedule.kind) {
    case 'hourly':
      return fillWord(words.scheduleHourly, {
        minute: String(schedule.minute).padStart(2, '0'),
      });
    case 'daily':
      return fillWord(words.scheduleDaily, { time: schedule.at, zone: zoneName(schedule.zone) });
    case 'cron':
      return fillWord(words.scheduleCron, { cron: schedule.cron, zone: zoneName(schedule.zone) });
  }
}

/** `America/Sao_Paulo` as a person reads it. */
function zoneName(zone: string): string {
  return zone.replaceAll('_', ' ');
}
