/** What answers are computed with, and the computing of needs. */
import type { Viewer } from '../../base/viewer.ts';
import type { Attribution } from '../plan/attribution.ts';
import { compileNeeds } from '../plan/compile-needs.ts';
import type { Need } from '../plan/needs.ts';
import type { UnitWorld } from '../plan/unit-statements.ts';
import type { Resolved, Setting } from '../resolve/question.ts';
import { scopeOf } from '../scan/scan.ts';
import type { Statement } from '../plan/statement.ts';
import type { Group } from './groups.ts';
import type { LabelStore } from './label-store.ts';
import { runStatements } from './run-statements.ts';
import type { Deadline, Runner } from './run-statements.ts';
import { Turns } from './turns.ts';
import type { Wanted } from './turns.ts';

/** What answers are computed with. */
export type Bench = {
  readonly setting: Setting;
  readonly engine: Runner;
  readonly deadline: Deadline;
  readonly digits: number;
  readonly labels: LabelStore;
  readonly turns: Turns;
};

/** A question at work: what its statements share, and what runs them. */
export type Work = { readonly shared: UnitWorld; readonly bench: Bench };

/** What all statements of a question share: its scope, its currency, its day. */
export function sharedOf(
  { accounts }: Resolved,
  viewer: Viewer,
  { setting, digits }: Bench,
): UnitWorld {
  const { names, policies, calendar } = setting;
  const scope = scopeOf({ viewer, accounts, tables: names.tables });
  return {
    world: { scope, currency: policies.reporting_currency, digits, today: calendar.today },
    names,
    policies,
  };
}

/** The groups of an attribution with the values that were needed; null when there are too many. */
export function runNeeds(
  needs: readonly Need[],
  attribution: Attribution,
  { shared, bench }: Work,
): Promise<Group[] | null> {
  return bench.turns.run({ needs, attribution, shared });
}

/** Reads needs with the statements that they compile to. What is wanted again is not compiled again. */
export function openTurns(engine: Runner, deadline: Deadline): Turns {
  const compiled = new WeakMap<Wanted, readonly Statement[]>();
  const statementsOf = (wanted: Wanted): readonly Statement[] => {
    const known = compiled.get(wanted);
    if (known !== undefined) return known;
    const statements = compileNeeds(wanted.needs, wanted.attribution, wanted.shared);
    compiled.set(wanted, statements);
    return statements;
  };
  return new Turns(async (wanted) => {
    const groups = await runStatements(statementsOf(wanted), engine, deadline);
    return groups?.all() ?? null;
  });
}
