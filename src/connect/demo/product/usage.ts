import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import { contactFactor } from '../crm/engagement.ts';
import { numericId } from '../ids.ts';
import { random, type Random } from '../random.ts';
import { versionOn } from '../revenue.ts';
import type { RowOf } from '../stream.ts';
import { isWorkday } from '../workdays.ts';
import type { usage } from './streams.ts';

const USAGE = 8_000_000_000;
/** Days that the platform keeps. */
const KEPT_DAYS = 190;
/** Chance that somebody who uses the platform does so on a workday. */
const USES_PER_DAY = 0.26;
const features = ['dashboards', 'exports', 'alerts', 'comments', 'api'] as const;

/** Rows of the usage log: people of clients that pay for seats, on workdays. */
export function* usageRows(book: Book): Generator<RowOf<typeof usage>> {
  for (const account of book.accounts) yield* usageOf(account, book);
}

function* usageOf(account: Account, book: Book): Generator<RowOf<typeof usage>> {
  const draw = random(book.seed, 'usage', account.index);
  const share = draw.normal(0.72, 0.11);
  const known = features.slice(0, draw.int(2, features.length));
  const { today } = book.timeline;
  let sequence = 0;
  for (let day = today - KEPT_DAYS; day <= today; day++) {
    const people = Math.round(seatsOn(account, day) * Math.min(share, 1));
    if (people === 0 || !isWorkday(day)) continue;
    // who answers nobody still opens a dashboard now and then
    const factor = Math.max(0.35, contactFactor(account, day, book));
    for (let person = 1; person <= people; person++) {
      if (!draw.chance(USES_PER_DAY * factor)) continue;
      yield {
        usage_id: numericId(USAGE, account.index, ++sequence),
        company_id: account.companyId,
        person: `${account.domain}/${person}`,
        used_on: isoDay(day),
        ...whatWasDone(known, draw),
      };
    }
  }
}

function whatWasDone(
  known: readonly string[],
  draw: Random,
): Pick<RowOf<typeof usage>, 'feature' | 'events'> {
  return { feature: draw.pick(known), events: draw.int(3, 40) };
}

/** Seats of the platform that an account pays for on a day. */
function seatsOn(account: Account, day: number): number {
  const lines = account.lines.filter(({ product }) => product === 'panel');
  return lines.reduce((sum, { versions }) => {
    const version = versionOn(versions, day);
    return sum + (version === null || version.status === 'paused' ? 0 : version.quantity);
  }, 0);
}
