import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, isoDay, monthOfDay } from '../calendar.ts';
import { numericId } from '../ids.ts';
import { decimal } from '../money.ts';
import { random, type Random } from '../random.ts';
import { contractedHours } from '../revenue.ts';
import type { RowOf } from '../stream.ts';
import { clientCode, projectId } from '../time/clients.ts';
import { workdayFrom, workdaysOf } from '../workdays.ts';
import type { deliverables } from './streams.ts';

type Row = RowOf<typeof deliverables>;

const DELIVERABLES = 60_000;
const types = [
  ['report', 'Relatório mensal'],
  ['campaign', 'Campanha'],
  ['content', 'Pauta de conteúdo'],
  ['landing_page', 'Página de destino'],
] as const;

/** Rows of the project board: what retainers promise each month, up to the end of the next one. */
export function* deliverableRows(book: Book): Generator<Row> {
  for (const account of book.accounts) yield* deliverablesOf(account, book);
}

function* deliverablesOf(account: Account, book: Book): Generator<Row> {
  const { firstMonth, todayMonth, today } = book.timeline;
  const draw = random(book.seed, 'deliverables', account.index);
  // moody clients are often those for whom things come late
  const lateness = Math.max(0.04, 0.16 - account.spec.traits.mood * 0.08);
  let sequence = 0;
  const from = Math.max(firstMonth, monthOfDay(account.onboardedDay));
  for (let month = from; month <= todayMonth + 1; month++) {
    const hours = contractedHours(account, Math.min(firstDay(month), today));
    if (hours === 0 || !isServed(account, firstDay(month) + 14)) continue;
    const count = Math.min(types.length, 1 + Math.floor(hours / 40));
    for (let at = 0; at < count; at++) {
      const due = draw.pick(workdaysOf(month).slice(4));
      yield {
        deliverable_id: numericId(DELIVERABLES, account.index, ++sequence),
        client_code: clientCode(account.index),
        project_id: projectId(account.index, 0),
        ...nameOf(sequence + account.index),
        due_on: isoDay(due),
        ...workOn(due, draw, { today, lateness, hours: hours / count / 2 }),
      };
    }
  }
}

function nameOf(at: number): Pick<Row, 'name' | 'type'> {
  const [type, name] = types[at % types.length] ?? types[0];
  return { name, type };
}

type Work = { readonly today: number; readonly lateness: number; readonly hours: number };

/** When it was delivered and accepted, in how many rounds and hours; nothing of what lies ahead. */
function workOn(
  due: number,
  draw: Random,
  { today, lateness, hours }: Work,
): Omit<Row, 'deliverable_id' | 'client_code' | 'project_id' | 'name' | 'type' | 'due_on'> {
  const isLate = draw.chance(lateness);
  const delivered = workdayFrom(due + (isLate ? draw.int(1, 9) : -draw.int(0, 3)));
  const onTime = isLate ? delivered : Math.min(delivered, due);
  const accepted = onTime + draw.int(1, 6);
  const revisions = draw.weighted([
    [0, 72],
    [1, 21],
    [2, 7],
  ]);
  const estimated = Math.max(2, hours * draw.normal(1, 0.25));
  const actual = Math.max(1, estimated * draw.normal(1.07, 0.18));
  const isBlocked = isLate && draw.chance(0.3);
  const isDone = onTime <= today;
  const isAccepted = accepted <= today;
  return {
    delivered_on: isDone ? isoDay(onTime) : null,
    accepted_on: isAccepted ? isoDay(accepted) : null,
    revisions: isDone ? revisions : null,
    estimated_hours: decimal(Math.round(estimated * 100)),
    actual_hours: isDone ? decimal(Math.round(actual * 100)) : null,
    blocked_by_client: isBlocked,
    status: isAccepted ? 'accepted' : isDone ? 'delivered' : 'open',
  };
}
