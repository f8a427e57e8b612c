import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay } from '../calendar.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import { onboardingOf } from './onboardings.ts';
import type { stageEntries } from './streams.ts';

/** Rows of the stages that companies have entered so far. */
export function* stageEntryRows(book: Book): Generator<RowOf<typeof stageEntries>> {
  for (const account of book.accounts) {
    for (const [stage, day] of entriesOf(account, book)) {
      if (day <= book.timeline.today)
        yield { company_id: account.companyId, stage, entered_on: isoDay(day) };
    }
  }
}

/** The ladder of an account up to the day it left; not everybody climbs all of it. */
function entriesOf(account: Account, book: Book): [stage: string, day: number][] {
  const draw = random(book.seed, 'stages', account.index);
  const { completed } = onboardingOf(account, book);
  const customer = account.onboardedDay;
  const qualified = customer - draw.int(14, 70);
  const adopted = completed + draw.int(20, 130);
  const ladder: [string, number][] = [
    ['prospect', qualified - draw.int(7, 60)],
    ['qualified', qualified],
    ['customer', customer],
    ['onboarded', completed],
    ...(draw.chance(0.82) ? [['adopted', adopted] as [string, number]] : []),
    ['renewed', customer + 365],
    ...(draw.chance(0.5) ? [['expanded', customer + draw.int(380, 600)] as [string, number]] : []),
    ...(account.spec.traits.mood >= 0 && draw.chance(0.4)
      ? [['advocate', customer + draw.int(400, 700)] as [string, number]]
      : []),
  ];
  const left = account.leftDay;
  if (left === null) return ladder;
  return [...ladder.filter(([, day]) => day < left), ['churned', left]];
}
