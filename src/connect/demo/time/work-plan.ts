import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { addMonths, firstDay, monthOfDay } from '../calendar.ts';
import { seasonOf } from '../crm/engagement.ts';
import { random } from '../random.ts';
import { contractedHours } from '../revenue.ts';
import type { Tier } from '../spec.ts';
import { workdaysOf } from '../workdays.ts';
import { fixedProjects } from './project-facts.ts';

export type WorkClass = 'service_labour' | 'account_mgmt' | 'success' | 'onboarding';

/** Work on one project of an account in a month; hours in hundredths. */
export type Work = { readonly costClass: WorkClass; readonly hours: number; readonly project: number; readonly billable: boolean };

/** Hours a month an account manager and a success manager spend, by tier. */
const managed: Record<Tier, readonly [am: number, csm: number]> = { A: [21, 12], B: [12, 8], C: [7, 5], D: [3.5, 3] };
/** Hours of bringing a client on board, in each of the first two months. */
const ONBOARDING_HOURS: Record<Tier, number> = { A: 34, B: 24, C: 15, D: 9 };
/** Delivery hours of accounts that buy software only. */
const SOFTWARE_HOURS = 3;

/** What was worked for an account in a month, before it is cut into entries. */
export function workOf(account: Account, month: number, book: Book): readonly Work[] {
  const passed = passedShare(account, month, book);
  if (passed === 0) return [];
  const [am, csm] = managed[account.spec.tier];
  const season = seasonOf(month) * passed;
  const noise = random(book.seed, 'work', account.index, month);
  const delivery = deliveryHours(account, month, { book, noise: noise.normal(0.91, 0.06), passed });
  const ordinary: Work[] = [
    { costClass: 'service_labour', hours: delivery, project: 0, billable: true },
    { costClass: 'account_mgmt', hours: Math.round(am * 100 * season * noise.normal(1, 0.1)), project: 0, billable: false },
    { costClass: 'success', hours: Math.round(csm * 100 * season * noise.normal(1, 0.1)), project: 0, billable: false },
  ];
  const young = month - monthOfDay(account.onboardedDay) < 2;
  if (young) ordinary.push({ costClass: 'onboarding', hours: Math.round(ONBOARDING_HOURS[account.spec.tier] * 100 * passed), project: 0, billable: false });
  return [...ordinary, ...projectWork(account, month, book)];
}

/** Share of a month's workdays that are over and on which the account was served. */
function passedShare(account: Account, month: number, { timeline }: Book): number {
  const days = workdaysOf(month);
  const worked = days.filter((day) => day <= timeline.today && isServed(account, day)).length;
  return worked / days.length;
}

/** Hours contracted times how fully the account uses them. */
function deliveryHours(account: Account, month: number, { book, noise, passed }: { book: Book; noise: number; passed: number }): number {
  const { timeline } = book;
  const day = Math.min(timeline.today, addMonths(firstDay(month), 1) - 1);
  const contracted = contractedHours(account, isServed(account, day) ? day : firstDay(month));
  const story = account.spec.traits.hoursFactor;
  const use = story === null ? noise * (0.75 + 0.25 * seasonOf(month)) : story(timeline.todayMonth - month) + (noise - 0.91) * 0.9;
  return Math.round((contracted === 0 ? SOFTWARE_HOURS : contracted * use) * 100 * passed);
}

/** One-off work takes two months, the larger half first. */
function projectWork(account: Account, month: number, book: Book): Work[] {
  return fixedProjects(account, book).flatMap((project): Work[] => {
    const age = month - project.month;
    if (age !== 0 && age !== 1) return [];
    const hours = Math.round(project.hours * (age === 0 ? 0.6 : 0.42) * passedShare(account, month, book));
    return [{ costClass: 'service_labour', hours, project: project.sequence, billable: true }];
  });
}
