import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../base/fault.ts';
import { newId } from '../base/ids.ts';
import type { ReadContext, SourceValue } from './schema.ts';

/** Text gathered before it is written. */
const CHARACTERS_PER_WRITE = 500_000;
const BREAKING = /[",\r\n]/;

/**
 * Writes rows as comma-separated text into `staging`, each line with its number and an empty mark in front. The
 * file appears under its name only when it is whole.
 */
export async function stageRows(
  rows: Iterable<readonly SourceValue[]>,
  firstRow: number,
  { staging, signal }: ReadContext,
): Promise<string> {
  const target = join(staging, `${newId()}.csv`);
  const file = await open(`${target}.part`, 'w', 0o600);
  try {
    let row = firstRow;
    let text = '';
    for (const values of rows) {
      text += lineOf(row++, values);
      if (text.length < CHARACTERS_PER_WRITE) continue;
      if (signal.aborted) throw new Fault('stopped', { message: 'stopped by its caller' });
      await file.writeFile(text);
      text = '';
    }
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  await rename(`${target}.part`, target);
  return target;
}

/** Null is an empty cell; quotes stand around what a comma, a quote or a line end would break. */
function lineOf(row: number, values: readonly SourceValue[]): string {
  let line = `${row},`;
  for (const value of values) {
    if (value === null) line += ',';
    else if (typeof value !== 'string') line += `,${value}`;
    else line += BREAKING.test(value) ? `,"${value.replaceAll('"', '""')}"` : `,${value}`;
  }
  return `${line}\n`;
}
