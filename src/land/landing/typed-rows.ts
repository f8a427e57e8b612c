/**
 * Text becomes typed records in the temporary table `typed`. Names of people's columns do not occur here, so these
 * statements are text.
 */
import type { Writer } from '../../base/engine-door.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { val } from '../../base/sql/value.ts';
import type { Field } from '../../connect/schema.ts';
import { quickValue, REASONS, typedValue } from '../typing/typed-value.ts';
import type { TablePlan } from './table-plan.ts';

/** Room between the numbers of two batches: rows of one. */
const BATCH_STEP = 2 ** 36;

/** Types the open batch into `typed`. `place` is its number in the read. Gives how many records it had. */
export async function fillTyped(
  writer: Writer,
  plan: TablePlan,
  how: { place: number; zone: string },
): Promise<number> {
  const { fields } = plan;
  const quick = fields.map((field, index) => `${quickValue(`c${index}`, field)} as f${index}`);
  const texts = fields.map((_, index) => `c${index}`);
  const inner = `select _row, nullif(_bad, '') as _bad, ${[...texts, ...quick].join(', ')} from temp.main.incoming`;
  const outer = [
    ':base + _row',
    '_row',
    '_bad',
    'case when _bad is null then null else c0 end',
    keyText(plan),
    hashText(plan),
    ...fields.map((_, index) => `f${index}`),
    unreadTexts(fields),
  ];
  const text = `insert into temp.main.typed select ${outer.join(', ')} from (${inner})`;
  const values = { base: val(how.place * BATCH_STEP, 'bigint'), ...zoneFor(text, how.zone) };
  const [changed = 0] = await writer.transaction([fixedSql('type the records', text, values)]);
  return changed;
}

/**
 * Looks closer at the values that `fillTyped` could not read at a glance: one column after the other, which needs the
 * room of one, and only where there are some. Keys and hashes of their records are then taken again.
 */
export async function readClosely(writer: Writer, plan: TablePlan, zone: string): Promise<void> {
  const { fields } = plan;
  const counts = fields.map((_, index) => `count(${unread(index)}) filter (where _bad is null)`);
  const { rows } = await writer.run(
    fixedSql('count values to look at', `select ${counts.join(', ')} from temp.main.typed`),
  );
  const waiting = fields.flatMap((field, index) =>
    Number(rows[0]?.[index] ?? 0) > 0 ? [{ field, index }] : [],
  );
  if (waiting.length === 0) return;
  const updates = waiting.map(({ field, index }) => {
    const text = `update temp.main.typed set f${index} = ${typedValue(unread(index), field)}
      where _unread is not null and _bad is null and ${unread(index)} is not null`;
    return fixedSql('look closer at a column', text, zoneFor(text, zone));
  });
  const again = `update temp.main.typed set _pk = ${keyText(plan)}, _hash = ${hashText(plan)}
    where _unread is not null and _bad is null`;
  await writer.transaction([...updates, fixedSql('take keys and hashes again', again)]);
}

/** Indexes of the fields whose values can be rejected. */
export function checkedIndexes(fields: readonly Field[]): number[] {
  return fields.flatMap(({ type }, index) => (type === 'text' ? [] : [index]));
}

/** Where a glance gave no value, what stood there. One list costs a fraction of a column for each field (measured). */
function unreadTexts(fields: readonly Field[]): string {
  const isUnread = fields
    .map((_, index) => `(f${index} is null and c${index} is not null)`)
    .join(' or ');
  const texts = fields
    .map((_, index) => `case when f${index} is null then c${index} end`)
    .join(', ');
  return `case when ${isUnread} then [${texts}] end`;
}

/** What stood in a field and could not be read at a glance, as SQL over `typed`. */
export function unread(index: number): string {
  return `_unread[${index + 1}]`;
}

function zoneFor(text: string, zone: string): { zone?: string } {
  return text.includes(':zone') ? { zone } : {};
}

/** The reason of a rejected value of this field. */
export function reasonOf({ type }: Field): string {
  return type === 'text' ? '' : REASONS[type];
}

/** The hash over a record's values. */
function hashText(plan: TablePlan): string {
  return `cast(hash(${hashedColumns(plan).join(', ')}) as hugeint)`;
}

/** The columns of `typed` in the order in which `_hash` takes them. */
function hashedColumns({ hashed, fields }: TablePlan): string[] {
  const places = new Map(fields.map(({ name }, index) => [name, index]));
  return hashed.map((name) => `f${places.get(name) ?? 0}`);
}

/** A record's key: its key columns as text, joined; without key columns a hash over all of it. */
function keyText(plan: TablePlan): string {
  const places = new Map(plan.fields.map(({ name }, index) => [name, index]));
  const parts = plan.key.map((name) => `cast(f${places.get(name) ?? 0} as varchar)`);
  const [only, ...others] = parts;
  if (only === undefined) {
    const texts = hashedColumns(plan).map(
      (column) => `coalesce(cast(${column} as varchar), chr(0))`,
    );
    return `md5(concat_ws(chr(31), ${texts.join(', ')}))`;
  }
  if (others.length === 0) return only;
  const escaped = parts.map((part) => `replace(replace(${part}, '\\', '\\\\'), '|', '\\|')`);
  return `case when ${parts.map((part) => `${part} is not null`).join(' and ')} then concat_ws('|', ${escaped.join(', ')}) end`;
}
