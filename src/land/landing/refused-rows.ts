/** Rejected values and refused records go into the temporary table `refused`; the latter leave `typed`. */
import type { Writer } from '../../base/engine-door.ts';
import type { Compiled } from '../../base/sql/compiled.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { isWritten } from '../typing/typed-value.ts';
import type { TablePlan } from './table-plan.ts';
import { checkedIndexes, reasonOf, unread } from './typed-rows.ts';

/** Of a rejected value, what is kept, in characters. */
const LONGEST_VALUE = 200;
const WRONG_WIDTH = `insert into temp.main.refused
  select _row, '', coalesce(_shown, ''), _bad from temp.main.typed where _bad is not null`;
const LEAVE = 'delete from temp.main.typed where _bad is not null or _pk is null';

/** What is in `typed`. */
export type TypedCounts = {
  records: number;
  /** Records of the wrong width, and those without a key. */
  bad: number;
  keyless: number;
  /** Different keys of the others. */
  keys: number;
  /** Fields with values that cannot be read: index → how many. */
  cells: ReadonlyMap<number, number>;
};

/** Counts the records of a checkpoint, in one look. */
export async function countTyped(writer: Writer, { fields }: TablePlan): Promise<TypedCounts> {
  const checked = checkedIndexes(fields);
  const counts = [
    'count(*)',
    'count(_bad)',
    'count(*) filter (where _bad is null and _pk is null)',
    'count(distinct _pk) filter (where _bad is null)',
    ...checked.map((index) => `count(*) filter (where ${isRefused(index)})`),
  ];
  const { rows } = await writer.run(
    fixedSql('count the records', `select ${counts.join(', ')} from temp.main.typed`),
  );
  const [records = 0, bad = 0, keyless = 0, keys = 0, ...cells] = (rows[0] ?? []).map(Number);
  const unreadable = checked
    .map((index, at) => [index, cells[at] ?? 0] as const)
    .filter(([, count]) => count > 0);
  return { records, bad, keyless, keys, cells: new Map(unreadable) };
}

/** Lists what cannot land. Gives how many entries the list has. */
export async function refuseRows(
  writer: Writer,
  plan: TablePlan,
  { bad, keyless, cells }: TypedCounts,
): Promise<number> {
  const lists = [
    ...(bad > 0 ? [fixedSql('list records of the wrong width', WRONG_WIDTH)] : []),
    ...[...cells.keys()].flatMap((index) => listCells(plan, index)),
    ...(keyless > 0 ? [listKeyless(plan)] : []),
  ];
  if (lists.length === 0) return 0;
  const listed = await writer.transaction([...lists, fixedSql('take refused records out', LEAVE)]);
  return listed.slice(0, -1).reduce((total, count) => total + count, 0);
}

function listCells({ fields }: TablePlan, index: number): Compiled[] {
  const field = fields[index];
  if (field === undefined) return [];
  const text = `insert into temp.main.refused
    select _row, :name, left(${unread(index)}, ${LONGEST_VALUE}), :reason
    from temp.main.typed where ${isRefused(index)}`;
  return [
    fixedSql('list values that cannot be read', text, {
      name: field.name,
      reason: reasonOf(field),
    }),
  ];
}

/** Something is written there, and it could not be read. Cheap where nothing was: the words are looked at last. */
function isRefused(index: number): string {
  const text = unread(index);
  const isOpen = `_unread is not null and _bad is null and f${index} is null and ${text} is not null`;
  return `case when ${isOpen} then ${isWritten(text)} else false end`;
}

/** Records without a key, unless a value of the key that cannot be read is listed already. */
function listKeyless({ fields, key }: TablePlan): Compiled {
  const keyed = key.map((name) => fields.findIndex((field) => field.name === name));
  const listed = checkedIndexes(fields)
    .filter((index) => keyed.includes(index))
    .map((index) => ` and not (${isRefused(index)})`);
  const text = `insert into temp.main.refused
    select _row, :name, '', 'missing_key' from temp.main.typed where _bad is null and _pk is null${listed.join('')}`;
  return fixedSql('list records without a key', text, { name: key.join(', ') });
}
