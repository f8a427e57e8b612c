import { fixedSql } from '../../../base/sql/fixed-sql.ts';
import { val } from '../../../base/sql/value.ts';
import { MONTH } from '../contest/contest.ts';
import type { BenchSnapshot } from './open-snapshot.ts';

const CUSTOMERS = `select account_id from account_month_end where day = :day and customers > 0
order by account_id limit cast(:count as integer)`;

/** The keys of so many customers of the month that is measured, always the same ones. */
export async function customersIn({ engine }: BenchSnapshot, count: number): Promise<string[]> {
  const { rows } = await engine.run(
    fixedSql('some customers', CUSTOMERS, { day: val(MONTH.closing, 'date'), count }),
  );
  return rows.map(([id]) => String(id));
}
