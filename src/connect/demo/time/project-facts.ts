import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, monthOfDay } from '../calendar.ts';
import { random } from '../random.ts';

/** A one-off piece of work; fee in hundredths of the client's currency, hours in hundredths. */
export type FixedProject = {
  readonly sequence: number;
  readonly name: string;
  readonly month: number;
  readonly fee: number;
  readonly hours: number;
};

/** Chance of a one-off project per account and month. */
const PROJECT_PER_MONTH = 0.035;
const names = [
  'Site institucional',
  'Loja virtual',
  'Vídeo de campanha',
  'Rebranding',
  'Landing pages',
  'Catálogo digital',
] as const;

/** One-off projects of an account, oldest first; each runs from its month into the next. */
export function fixedProjects(account: Account, { seed, timeline }: Book): readonly FixedProject[] {
  const draw = random(seed, 'projects', account.index);
  const projects: FixedProject[] = [];
  const from = Math.max(timeline.firstMonth, monthOfDay(account.onboardedDay) + 2);
  for (let month = from; month <= timeline.todayMonth; month++) {
    const [hit, size, name] = [draw.chance(PROJECT_PER_MONTH), draw.int(7, 26), draw.pick(names)];
    if (!hit || !isServed(account, firstDay(month)) || !account.spec.traits.drifts) continue;
    const thousands = account.spec.currency === 'BRL' ? size : Math.ceil(size / 5);
    const hourPrice = account.spec.currency === 'BRL' ? 215 : 43;
    const fee = thousands * 100_000;
    projects.push({
      sequence: projects.length + 1,
      name,
      month,
      fee,
      hours: Math.round(fee / hourPrice),
    });
  }
  return projects;
}
