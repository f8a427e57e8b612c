/** Rejected values and refused records, listed in the temporary table `refused`; the latter leave `typed`. */
import type { Writer } from '../../base/engine-door.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import { isWritten } from '../typing/typed-value.ts';
import { checkedIndexes, reasonOf, unread } from './typed-rows.ts';
import type { Field } from '../../connect/schema.ts';
import type { TablePlan } from './table-plan.ts';

const REFUSED_TABLE = `create or replace temporary table refused (
  _row bigint, column_name varchar, value varchar, reason varchar)`;
const WRONG_WIDTH = `insert into temp.main.refused
  select _row, '', coalesce(_shown, ''), _bad from temp.main.typed where _bad is not null`;
/** Of a rejected value, what is kept, in characters. */
const LONGEST_VALUE = 200;
const LEAVE = 'delete from temp.main.typed where _bad is not null or _pk is null';

/** Lists what cannot land. Gives how many entries the list has. */
export async function refuseRows(writer: Writer, plan: TablePlan): Promise<number> {
  await writer.run(fixedSql('room for refused values', REFUSED_TABLE));
  const counts = await countRefused(writer, plan);
  if (counts.bad > 0) await writer.run(fixedSql('list records of the wrong width', WRONG_WIDTH));
  for (const index of counts.cells) await listCells(writer, plan, index);
  if (counts.keyless > 0) await listKeyless(writer, plan);
  if (counts.bad + counts.keyless > 0)
    await writer.run(fixedSql('take refused records out', LEAVE));
  const { rows } = await writer.run(
    fixedSql('count refused', 'select count(*) from temp.main.refused'),
  );
  return Number(rows[0]?.[0] ?? 0);
}

type Counts = { bad: number; keyless: number; cells: number[] };

async function countRefused(writer: Writer, { fields }: TablePlan): Promise<Counts> {
  const checked = checkedIndexes(fields);
  const counts = [
    'count(_bad)',
    'count(*) filter (where _bad is null and _pk is null)',
    ...checked.map((index) => `count(*) filter (where ${isRefused(fields, index)})`),
  ];
  const { rows } = await writer.run(
    fixedSql('count what is refused', `select ${counts.join(', ')} from temp.main.typed`),
  );
  const [bad, keyless, ...cells] = rows[0] ?? [];
  return {
    bad: Number(bad),
    keyless: Number(keyless),
    cells: checked.filter((_, at) => Number(cells[at]) > 0),
  };
}

async function listCells(writer: Writer, { fields }: TablePlan, index: number): Promise<void> {
  const field = fields[index];
  if (field === undefined) return;
  const text = `insert into temp.main.refused
    select _row, :name, left(${unread(fields, index)}, ${LONGEST_VALUE}), :reason from temp.main.typed where ${isRefused(fields, index)}`;
  await writer.run(
    fixedSql('list values that cannot be read', text, {
      name: field.name,
      reason: reasonOf(field),
    }),
  );
}

/** Something is written there, and it could not be read. Cheap where nothing was: the words are looked at last. */
function isRefused(fields: readonly Field[], index: number): string {
  const text = unread(fields, index);
  return `case when _unread is null or _bad is not null or ${text} is null then false else ${isWritten(text)} end`;
}

/** A record without a key, unless a value of its key that cannot be read is listed already. */
async function listKeyless(writer: Writer, { fields, key }: TablePlan): Promise<void> {
  const keyed = key.map((name) => fields.findIndex((field) => field.name === name));
  const unread = checkedIndexes(fields)
    .filter((index) => keyed.includes(index))
    .map((index) => ` and not (${isRefused(fields, index)})`);
  const text = `insert into temp.main.refused
    select _row, :name, '', 'missing_key' from temp.main.typed where _bad is null and _pk is null${unread.join('')}`;
  const values: Record<string, SqlValue> = { name: key.join(', ') };
  await writer.run(fixedSql('list records without a key', text, values));
}
