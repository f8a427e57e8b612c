import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import type { RowOf } from '../stream.ts';
import { isHoliday } from '../workdays.ts';
import type { holidays, slaTargets } from './streams.ts';

/** Business minutes to a first reply and to a solution, by priority. */
const promises = [
  ['urgent', 60, 540],
  ['high', 240, 1_080],
  ['normal', 480, 2_160],
  ['low', 960, 4_320],
] as const;

/** Rows of what was promised; the same for all clients, and never changed. */
export function* slaTargetRows({ timeline }: Book): Generator<RowOf<typeof slaTargets>> {
  for (const [priority, reply, solution] of promises) {
    for (const [metric, target_minutes] of [
      ['first_reply', reply],
      ['resolution', solution],
    ] as const) {
      yield {
        sla_id: `${metric}-${priority}`,
        metric,
        priority,
        target_minutes,
        from_date: isoDay(timeline.start),
        to_date: null,
      };
    }
  }
}

/** Rows of the holidays, a quarter ahead. */
export function* holidayRows({ timeline }: Book): Generator<RowOf<typeof holidays>> {
  for (let day = timeline.start; day < timeline.today + 92; day++)
    if (isHoliday(day)) yield { holiday: isoDay(day), name: 'Feriado' };
}
