/** Whose targets an answer is compared with: decided by how it is cut. */
import type { Dimension } from '../../model/schema.ts';
import type { Names } from '../catalogue.ts';
import type { Filter } from '../schema.ts';
import { isAccount, lensOf } from './attribution.ts';
import type { Attribution } from './attribution.ts';
import type { FactNeed } from './needs.ts';
import { TARGETS } from './targets.ts';
import type { Level } from './targets.ts';

type Cut = {
  attribution: Attribution;
  /** Filters by account. */
  accounts: readonly Filter[];
  names: Names;
};

/**
 * The need of a target, read at the level of the cut; null where nobody could have set one: what a region aims at, or
 * the ratio of two teams together.
 */
export function aimedNeed(need: FactNeed, cut: Cut): FactNeed | null {
  if (need.aim === null) return need;
  const asked = askedIn(cut.attribution);
  const level = levelOf(asked, cut.accounts.length > 0);
  const dataset = cut.names.datasets.get(level === 'account' ? TARGETS.accounts : TARGETS.dataset);
  if (dataset === undefined || asked.some((each) => lensOf(each, dataset) === null)) return null;
  if (!need.aim.addsUp && !isOne(level, cut)) return null;
  const here = { field: TARGETS.level, op: 'in', values: [level] } as const;
  return {
    ...need,
    dataset,
    key: `${need.key} ${level}`,
    where: level === 'account' ? need.where : [...need.where, here],
  };
}

function askedIn({ dimensions, filters, hidden }: Attribution): Dimension[] {
  return [...dimensions, ...filters.map((each) => each.dimension), ...(hidden?.dimensions ?? [])];
}

function levelOf(asked: readonly Dimension[], isNarrowed: boolean): Level {
  if (isNarrowed || asked.some(isAccount)) return 'account';
  if (asked.some(isPerson)) return 'user';
  return asked.length === 0 ? 'tenant' : 'team';
}

/** Does each group of the cut stand for one company, team, person or account? Two ratios do not add up to one. */
function isOne(level: Level, { attribution, accounts }: Cut): boolean {
  const { dimensions, filters, hidden } = attribution;
  if (level === 'tenant') return true;
  const isCut = dimensions.some((dimension) => TELLS[level](dimension));
  const chosen = [
    ...filters.filter(({ dimension }) => TELLS[level](dimension)),
    ...(level === 'account' ? accounts : []),
  ];
  const isChosen = chosen.some(({ op, values }) => op === 'in' && values.length === 1);
  // an account with two owners has one ratio, not a share for each
  const isShared = level === 'account' && askedIn(attribution).some(({ kind }) => kind === 'owner');
  return hidden === null && (isCut || isChosen) && !isShared;
}

const TELLS: Readonly<Record<Exclude<Level, 'tenant'>, (dimension: Dimension) => boolean>> = {
  team: ({ kind, column }) => kind === 'owner' && column === 'team_id',
  user: isPerson,
  account: isAccount,
};

function isPerson({ kind, column }: Dimension): boolean {
  return kind === 'owner' && column === 'user_id';
}
