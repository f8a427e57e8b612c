import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { RawTable } from '../../land/schema.ts';
import { textOf } from '../entity/field.ts';
import { RECORD_WORTH } from '../identity/account-record.ts';
import type { Decision } from '../schema.ts';
import { compileCanonical } from '../mapping/compile-canonical.ts';
import type { Mapping, Policies } from '../schema.ts';
import { compileServing } from './compile-serving.ts';
import type { BuildStep } from './step.ts';

export type { BuildStep };

/**
 * Everything between landed tables and a snapshot worth publishing: statements to run in order on an empty file that
 * sees the landed one as `landed`, then queries that must give no row.
 */
export type BuildPlan = {
  steps: readonly BuildStep[];
  checks: readonly { name: string; statement: Compiled }[];
};

export type PlanInput = {
  /** Checked against these tables. */
  mapping: Mapping;
  rawTables: readonly RawTable[];
  decisions: readonly Decision[];
  policies: Policies;
  /** The running day in the workspace's time zone. */
  today: string;
};

/** The whole build plan: canonical tables from the mapping, then the serving tables. Plain data. */
export function compileBuild({
  mapping,
  rawTables,
  decisions,
  policies,
  today,
}: PlanInput): BuildPlan {
  const canonical = compileCanonical({ mapping, rawTables, decisions, today });
  const serving = compileServing({ policies, today }).steps;
  return { steps: [...canonical, ...serving, WEIGH_RECORDS], checks: [BRIDGE, SPLITS] };
}

/** What each record of an account is worth needs both: the records and the exchange rates. */
const WEIGH_RECORDS: BuildStep = {
  name: 'record-worth',
  needs: ['fx_day'],
  gives: 'account_record_worth',
  title: textOf(['Weigh the records', 'Pesar os registros', 'Ponderar los registros']),
  statements: [RECORD_WORTH],
};

/** Opening MRR and the month's movements give closing MRR, for each account (A.5.4). */
const BRIDGE = {
  name: 'mrr_bridge',
  statement: fixedSql(
    'months in which opening MRR and movements do not give closing MRR',
    `with level as (
      select account_id, date_trunc('month', day) as month, day, mrr,
        lag(mrr, 1, 0) over (partition by account_id order by day) as opening
      from account_month_end
    ),
    moved as (select account_id, month, sum(net) as net from mrr_movement group by all)
    select level.account_id, level.month from level
    left join moved on moved.account_id = level.account_id and moved.month = level.month
    where abs(level.opening + coalesce(moved.net, 0) - level.mrr) > 0.01`,
  ),
};

/** The owners of a state, Unassigned among them, hold all of it. */
const SPLITS = {
  name: 'owner_splits',
  statement: fixedSql(
    'states whose owners do not hold exactly the whole',
    'select state_id from state_owner group by state_id having abs(sum(split) - 1) > 0.000001',
  ),
};
