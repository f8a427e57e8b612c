import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, isoDay, monthOfDay } from '../calendar.ts';
import { numericId } from '../ids.ts';
import { random, type Random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import { workdaysOf } from '../workdays.ts';
import type { actionItems } from './streams.ts';

const ACTIONS = 500_000;
const titles = [
  'Enviar plano de mídia',
  'Revisar metas do trimestre',
  'Compartilhar acessos',
  'Aprovar calendário',
  'Ajustar relatório',
] as const;

/** Rows of what was promised in meetings, up to the end of the running month. */
export function* actionItemRows(book: Book): Generator<RowOf<typeof actionItems>> {
  for (const account of book.accounts) yield* actionsOf(account, book);
}

function* actionsOf(account: Account, book: Book): Generator<RowOf<typeof actionItems>> {
  const { firstMonth, todayMonth, today } = book.timeline;
  const draw = random(book.seed, 'actions', account.index);
  let sequence = 0;
  for (
    let month = Math.max(firstMonth, monthOfDay(account.onboardedDay));
    month <= todayMonth;
    month++
  ) {
    const count = draw.int(0, 2);
    if (!isServed(account, firstDay(month))) continue;
    for (let at = 0; at < count; at++) {
      const due = draw.pick(workdaysOf(month));
      yield {
        action_id: numericId(ACTIONS, account.index, ++sequence),
        company_id: account.companyId,
        title: draw.pick(titles),
        side: draw.chance(0.7) ? 'us' : 'client',
        due_on: isoDay(due),
        done_on: doneOn(due, today, draw),
      };
    }
  }
}

function doneOn(due: number, today: number, draw: Random): string | null {
  const [isDone, isLate] = [draw.chance(0.94), draw.chance(0.2)];
  const done = due + (isLate ? draw.int(1, 12) : -draw.int(0, 6));
  return isDone && done <= today ? isoDay(done) : null;
}
