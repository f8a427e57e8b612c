import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import type { RowOf } from '../stream.ts';
import { workdayFrom } from '../workdays.ts';
import { INTERNAL_CLIENT, STRAY_CLIENT } from './clients.ts';
import type { timeEntries } from './streams.ts';

/** Hours booked on a client that is none, and on our own internal projects. */
export function* strayEntries({ timeline, staff }: Book): Generator<RowOf<typeof timeEntries>> {
  const worker = staff.find((colleague) => colleague.role === 'delivery');
  const common = {
    owner_id: worker?.id ?? null,
    project_id: null,
    billable: false,
    cost_class: 'service_labour',
  };
  for (let at = 0; at < 12; at++) {
    const work_date = isoDay(workdayFrom(timeline.today - 100 + at * 3));
    yield {
      ...common,
      entry_id: `T0-${at + 1}`,
      client_code: STRAY_CLIENT,
      client_name: 'Aurora Filmes',
      work_date,
      hours: '3.50',
      note: 'orçamento de vídeo',
    };
  }
  for (let at = 0; at < 30; at++) {
    const work_date = isoDay(workdayFrom(timeline.today - 400 + at * 13));
    yield {
      ...common,
      entry_id: `T0-${at + 101}`,
      client_code: INTERNAL_CLIENT,
      client_name: 'INTERNO - Ipê Digital',
      work_date,
      hours: '4.00',
      note: 'site próprio',
    };
  }
}
