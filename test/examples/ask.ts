import type { Cell, Engine } from '../../src/base/engine-door.ts';
import { fixedSql } from '../../src/base/sql/fixed-sql.ts';

/** Rows of a hand-written statement, for looking at tables in tests. */
export async function rowsOf(engine: Engine, text: string): Promise<readonly (readonly Cell[])[]> {
  return (await engine.run(fixedSql('look', text))).rows;
}
