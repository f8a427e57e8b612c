import { Fault } from '../../../base/fault.ts';
import type { Rows } from '../../../base/engine-door.ts';
import type { Answer, Row } from '../../../query/schema.ts';
import type { Contest } from './contest.ts';

/** Values by group and column; what is null or zero is left out on both sides. */
type Figures = ReadonlyMap<string, number>;

/** Relative difference up to which two numbers are the same: SQL divides in doubles. */
const SAME = 1e-9;

/** Refuses a contest whose statement does not give what the planner answers, group by group. */
export function assertSame({ name }: Contest, answer: Answer, rows: Rows): void {
  const asked = figuresOfAnswer(answer);
  const written = figuresOfRows(rows, answer);
  for (const key of new Set([...asked.keys(), ...written.keys()])) {
    const [left, right] = [asked.get(key) ?? 0, written.get(key) ?? 0];
    if (Math.abs(left - right) <= SAME * Math.max(1, Math.abs(left))) continue;
    throw new Fault('bench_differs', {
      message: `${name}: ${key} is ${left} as asked and ${right} as written`,
    });
  }
  if (asked.size === 0)
    throw new Fault('bench_differs', { message: `${name}: there is nothing to compare` });
}

/** Every value of the rows, by group and KPI. */
export function figuresOfAnswer({ rows }: Answer): Figures {
  const figures = new Map<string, number>();
  for (const row of rows) {
    for (const [kpi, { value }] of Object.entries(row.values))
      note(figures, `${groupOf(row)} ${kpi}`, value);
    for (const compared of Object.values(row.compared)) {
      for (const [kpi, { value }] of Object.entries(compared))
        note(figures, `${groupOf(row)} before_${kpi}`, value.value);
    }
  }
  return figures;
}

/** Every value of the statement's rows, by group and column. */
export function figuresOfRows({ columns, rows }: Rows, answer: Answer): Figures {
  const names = columns.map((column) => column.name);
  const isKey = (name: string): boolean => /^(key\d|bucket)$/.test(name);
  const isValue = (name: string): boolean =>
    answer.kpis.some(({ id }) => name === id || name === `before_${id}`);
  const figures = new Map<string, number>();
  for (const row of rows) {
    const group = names
      .flatMap((name, at) => (isKey(name) ? [String(row[at] ?? null)] : []))
      .join(' ');
    names.forEach((name, at) => {
      const cell = row[at];
      if (isValue(name)) note(figures, `${group} ${name}`, cell == null ? null : String(cell));
    });
  }
  return figures;
}

function groupOf({ members, bucket }: Row): string {
  return [...members.map(({ key }) => String(key)), ...(bucket === null ? [] : [bucket])].join(' ');
}

function note(figures: Map<string, number>, key: string, value: string | null): void {
  const number = Number(value ?? 0);
  if (number !== 0) figures.set(key, number);
}
