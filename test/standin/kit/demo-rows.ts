/** Rows of the demo portfolio, from which vendors' records are made. */
import type { FilledStream } from '../../../src/connect/demo/portfolio.ts';
import type { DemoRow } from '../../../src/connect/demo/rows-of.ts';

/** The rows of a stream by its name; none where the portfolio has no such stream. */
export function demoRows(streams: readonly FilledStream[]): (name: string) => DemoRow[] {
  return (name) => [...(streams.find((each) => each.name === name)?.rows ?? [])];
}

/** Rows by the text of one of their fields, in their order. */
export function groupRows(rows: readonly DemoRow[], field: string): Map<string, DemoRow[]> {
  const groups = new Map<string, DemoRow[]>();
  for (const row of rows) {
    const key = String(row[field]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
