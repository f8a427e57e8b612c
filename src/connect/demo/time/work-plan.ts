import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, monthOfDay } from '../calendar.ts';
import { seasonOf } from '../crm/engagement.ts';
import { random } from '../random.ts';
import { contractedHours } from '../revenue.ts';
import type { Tier } from '../spec.ts';
import { workdaysOf } from '../workdays.ts';
import { fixedProjects, type FixedProject } from './project-facts.ts';

export type WorkClass = 'service_labour' | 'account_mgmt' | 'success' | 'onboarding';

/** Work on one project of an account in a month; hours in hundredths. */
export type Work = {
  readonly costClass: WorkClass;
  readonly hours: number;
  readonly project: number;
  readonly billable: boolean;
};

/** Hours a month an account manager and a success manager spend, by tier. */
const managed: Record<Tier, readonly [am: number, csm: number]> = {
  A: [21, 12],
  B: [12, 8],
  C: [7, 5],
  D: [3.5, 3],
};
/** Hours of bringing a client on board, in each of the first two months. */
const ONBOARDING_HOURS: Record<Tier, number> = { A: 34, B: 24, C: 15, D: 9 };
/** Delivery hours of accounts that buy software only. */
const SOFTWARE_HOURS = 3;

/** What was worked for an account, month by month, before it is cut into entries. */
export function* workOf(
  account: Account,
  book: Book,
): Generator<{ readonly month: number; readonly works: readonly Work[] }> {
  const { timeline } = book;
  const projects = fixedProjects(account, book);
  const noise = random(book.seed, 'work', account.index);
  for (let month = timeline.firstMonth; month <= timeline.todayMonth; month++) {
    const draws = {
      use: noise.normal(0.91, 0.06),
      owner: noise.normal(1, 0.1),
      success: noise.normal(1, 0.1),
    };
    const passed = passedShare(account, month, book);
    if (passed > 0)
      yield {
        month,
        works: [
          ...monthWork({ account, month, book, passed, draws }),
          ...projectWork(projects, month, passed),
        ],
      };
  }
}

type Month = {
  readonly account: Account;
  readonly month: number;
  readonly book: Book;
  readonly passed: number;
  readonly draws: { readonly use: number; readonly owner: number; readonly success: number };
};

function monthWork(setting: Month): Work[] {
  const { account, month, passed, draws } = setting;
  const { tier } = account.spec;
  const [owner, success] = managed[tier];
  const season = seasonOf(month) * passed * 100;
  const common = { project: 0, billable: false };
  const works: Work[] = [
    { ...common, costClass: 'service_labour', hours: deliveryHours(setting), billable: true },
    { ...common, costClass: 'account_mgmt', hours: Math.round(owner * season * draws.owner) },
    { ...common, costClass: 'success', hours: Math.round(success * season * draws.success) },
  ];
  const young = month - monthOfDay(account.onboardedDay) < 2;
  if (young)
    works.push({
      ...common,
      costClass: 'onboarding',
      hours: Math.round(ONBOARDING_HOURS[tier] * 100 * passed),
    });
  return works;
}

/** Share of a month's workdays that are over and on which the account was served. */
function passedShare(account: Account, month: number, { timeline }: Book): number {
  const days = workdaysOf(month);
  const worked = days.filter((day) => day <= timeline.today && isServed(account, day)).length;
  return worked / days.length;
}

/** Hours contracted times how fully the account uses them. */
function deliveryHours({ account, month, book, passed, draws }: Month): number {
  const { timeline } = book;
  const day = Math.min(timeline.today, firstDay(month + 1) - 1);
  const contracted = contractedHours(account, isServed(account, day) ? day : firstDay(month));
  if (contracted === 0) return Math.round(SOFTWARE_HOURS * 100 * passed);
  const story = account.spec.traits.hoursFactor;
  const use =
    story === null
      ? draws.use * (0.75 + 0.25 * seasonOf(month))
      : story(timeline.todayMonth - month) + (draws.use - 0.91) * 0.4;
  return Math.round(contracted * use * 100 * passed);
}

/** One-off work takes two months, the larger half first. */
function projectWork(projects: readonly FixedProject[], month: number, passed: number): Work[] {
  return projects.flatMap((project): Work[] => {
    const age = month - project.month;
    if (age !== 0 && age !== 1) return [];
    const hours = Math.round(project.hours * (age === 0 ? 0.6 : 0.42) * passed);
    return [{ costClass: 'service_labour', hours, project: project.sequence, billable: true }];
  });
}
