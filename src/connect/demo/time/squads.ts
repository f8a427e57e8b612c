import type { Account } from '../account.ts';
import { firstDay } from '../calendar.ts';
import { contractedHours } from '../revenue.ts';
import { isOnLeave, type Colleague } from '../staff.ts';
import type { Timeline } from '../timeline.ts';

/** Positions in the staff of the people who deliver for an account in a month. */
export type Squads = (account: number, month: number) => readonly number[];

type Setting = {
  readonly accounts: readonly Account[];
  readonly staff: readonly Colleague[];
  readonly timeline: Timeline;
};
type Person = { readonly at: number; readonly colleague: Colleague };

const SQUAD = 4;
/** People considered per account: few, and always the same, so that clients keep their faces. */
const CANDIDATES = 10;
const STRIDE = 7;
/** Hours of accounts that buy software only. */
const SOFTWARE_HOURS = 3;

/** Spreads the delivery work of every month over those who are there, least busy first. */
export function formSquads(setting: Setting): Squads {
  const { timeline } = setting;
  const months = Array.from({ length: timeline.todayMonth - timeline.firstMonth + 1 }, (_, at) =>
    squadsOf(timeline.firstMonth + at, setting),
  );
  return (account, month) => months[month - timeline.firstMonth]?.[account] ?? [];
}

function squadsOf(month: number, { accounts, staff }: Setting): readonly (readonly number[])[] {
  const day = firstDay(month) + 14;
  const people = staff.flatMap((colleague, at): Person[] =>
    colleague.role === 'delivery' && colleague.hireDay <= firstDay(month)
      ? [{ at, colleague }]
      : [],
  );
  const load = new Map(people.map(({ at, colleague }) => [at, isOnLeave(colleague, day) ? 60 : 0]));
  const squads: (readonly number[])[] = [];
  for (const account of accounts) {
    const squad = leastBusy(candidatesOf(account.index, people), load);
    const hours = Math.max(
      SOFTWARE_HOURS,
      contractedHours(account, day) * (account.spec.traits.hoursFactor === null ? 1 : 1.6),
    );
    for (const { at, colleague } of squad)
      load.set(at, (load.get(at) ?? 0) + hours / squad.length / colleague.fte);
    squads.push(squad.map(({ at }) => at));
  }
  return squads;
}

function candidatesOf(index: number, people: readonly Person[]): readonly Person[] {
  const count = Math.min(CANDIDATES, people.length);
  const picked = new Set<number>();
  for (let step = 0; picked.size < count; step++)
    picked.add((index * 3 + step * STRIDE + Math.floor(step / people.length)) % people.length);
  return [...picked].flatMap((position) => people[position] ?? []);
}

function leastBusy(
  candidates: readonly Person[],
  load: ReadonlyMap<number, number>,
): readonly Person[] {
  return candidates
    .toSorted((a, b) => (load.get(a.at) ?? 0) - (load.get(b.at) ?? 0))
    .slice(0, SQUAD);
}
