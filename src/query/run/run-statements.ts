/** Statements → groups. The only place of this stage that waits for the engine. */
import type { Engine, Rows } from '../../base/engine-door.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { MOST_ROWS } from '../plan/statement.ts';
import type { Statement } from '../plan/statement.ts';
import { Groups } from './groups.ts';

/** What runs SQL, as far as questions need it. */
export type Runner = Pick<Engine, 'run'>;

/** Milliseconds that one question may take. */
export type Deadline = { readonly deadlineMs: number };

/** The groups of all statements, run in parallel; null when there are more than an answer may hold. */
export async function runStatements(
  statements: readonly Statement[],
  engine: Runner,
  deadline: Deadline,
): Promise<Groups | null> {
  const results = await Promise.all(
    statements.map((statement) => engine.run(statement.compiled, deadline)),
  );
  const groups = new Groups();
  for (const [at, statement] of statements.entries()) {
    const result = results[at];
    if (result === undefined) continue;
    if (result.rows.length > MOST_ROWS) return null;
    groups.add(statement, result);
  }
  return groups;
}

/** Rows of one compiled statement; none when there is nothing to run. */
export async function runRows(
  compiled: Compiled | null,
  engine: Runner,
  deadline: Deadline,
): Promise<Rows['rows']> {
  return compiled === null ? [] : (await engine.run(compiled, deadline)).rows;
}
