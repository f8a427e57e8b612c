/**
 * Text becomes typed records in the temporary table `typed`. Names of people's columns do not occur here, so these
 * statements are text.
 */
import type { Writer } from '../../base/engine-door.ts';
import { fixedSql } from '../../base/sql/fixed-sql.ts';
import { val } from '../../base/sql/value.ts';
import type { Field } from '../../connect/schema.ts';
import { REASONS, typedValue } from '../typing/typed-value.ts';
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
  const all = fields.map((_, index) => index);
  const checked = checkedIndexes(fields);
  const typed = all.map(
    (index) => `${typedValue(`c${index}`, fieldAt(fields, index))} as f${index}`,
  );
  const inner = `select _row, nullif(_bad, '') as _bad, ${all.map((index) => `c${index}`).join(', ')}, ${typed.join(', ')} from temp.main.incoming`;
  const outer = [
    ':base + _row',
    '_row',
    '_bad',
    'case when _bad is null then null else c0 end',
    keyText(plan),
    `cast(hash(${hashedColumns(plan).join(', ')}) as hugeint)`,
    ...all.map((index) => `f${index}`),
    unreadText(checked),
  ];
  const values = {
    base: val(how.place * BATCH_STEP, 'bigint'),
    ...(fields.some(({ type }) => type === 'timestamp') ? { zone: how.zone } : {}),
  };
  const [changed = 0] = await writer.transaction([
    fixedSql(
      'type the records',
      `insert into temp.main.typed select ${outer.join(', ')} from (${inner})`,
      values,
    ),
  ]);
  return changed;
}

/** Indexes of the fields whose values can be rejected. */
export function checkedIndexes(fields: readonly Field[]): number[] {
  return fields.flatMap(({ type }, index) => (type === 'text' ? [] : [index]));
}

/** Where nothing gave a value, what stood there. One list costs a seventh of a column for each field (measured). */
function unreadText(checked: readonly number[]): string {
  if (checked.length === 0) return 'null';
  const isUnread = checked
    .map((index) => `(f${index} is null and c${index} is not null)`)
    .join(' or ');
  const texts = checked.map((index) => `case when f${index} is null then c${index} end`).join(', ');
  return `case when ${isUnread} then [${texts}] end`;
}

/** What stood in a field and gave no value, as SQL over `typed`. */
export function unread(fields: readonly Field[], index: number): string {
  return `_unread[${checkedIndexes(fields).indexOf(index) + 1}]`;
}

/** The reason of a rejected value of this field. */
export function reasonOf({ type }: Field): string {
  return type === 'text' ? '' : REASONS[type];
}

/** The columns of `typed` in the order in which `_hash` takes them. */
export function hashedColumns({ hashed, fields }: TablePlan): string[] {
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

function fieldAt(fields: readonly Field[], index: number): Pick<Field, 'type' | 'format'> {
  return fields[index] ?? { type: 'text', format: null };
}
