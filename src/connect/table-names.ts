/** Which tables of a database a person asked for: names and patterns, separated by commas. */

/** A table by its schema and name. */
export type TablePlace = { schema: string; name: string };

/**
 * Tells whether a table was asked for. `customers` is a table of the usual schema, `sales.customers` one of another,
 * `sales.*` all of them, `*_history` all with such an end. `isNamed` is false where nothing was asked and all are meant.
 */
export type TableChoice = {
  isNamed: boolean;
  takes(table: TablePlace): boolean;
};

/** Reads what a person wrote; an empty text means every table. `usual` is the schema that needs no naming. */
export function parseTableChoice(text: string, usual: string): TableChoice {
  const wanted = text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => patternOf(each.includes('.') ? each : `${usual}.${each}`));
  if (wanted.length === 0) return { isNamed: false, takes: () => true };
  return {
    isNamed: true,
    takes: ({ schema, name }) => wanted.some((pattern) => pattern.test(`${schema}.${name}`)),
  };
}

function patternOf(wanted: string): RegExp {
  const parts = wanted.split('*').map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'iu');
}
