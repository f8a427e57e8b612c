import { connectProblems } from '../problems.ts';
import type { Field } from '../schema.ts';
import { uniqueNames } from './column-names.ts';
import { namingRow } from './config.ts';
import type { FileTable } from './config.ts';
import { refuseFile } from './refuse.ts';

/**
 * The columns that a file has now, in its order, as the person set them up: found by name, so that their order may
 * change; new ones are text. Where the file names no columns they go by place. Refuses a file without the key.
 */
export function matchColumns(table: FileTable, header: readonly string[]): Field[] {
  const headerRow = namingRow(table.reading);
  const found = headerRow === 0 ? byPlace(table, header.length) : byName(table, header);
  const names = new Set(found.map(({ name }) => name));
  const known = table.fields.filter(({ name }) => names.has(name));
  if (known.length === 0) {
    const params = { file: table.title, column: table.fields[0]?.name ?? '', row: headerRow ?? 1 };
    refuseFile(
      connectProblems.make('columns_missing', params, {
        document: table.title,
        row: headerRow ?? 1,
      }),
    );
  }
  const lost = table.key.find((name) => !names.has(name));
  if (lost !== undefined) {
    const problem = connectProblems.make(
      'key_column_missing',
      { file: table.title, column: lost },
      { document: table.title, column: lost },
    );
    refuseFile(problem);
  }
  return found;
}

function byName(table: FileTable, header: readonly string[]): Field[] {
  const known = new Map(table.fields.map((field) => [field.name.toLowerCase(), field]));
  return uniqueNames(header).map(
    (name) => known.get(name.toLowerCase()) ?? { name, type: 'text', format: null },
  );
}

function byPlace(table: FileTable, width: number): Field[] {
  return uniqueNames(Array.from({ length: width }, () => '')).map(
    (name, index) => table.fields[index] ?? { name, type: 'text', format: null },
  );
}
