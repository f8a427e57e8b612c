import type { Dataset, Measure } from '../schema.ts';

/** A column of reporting currency or of another exact quantity. */
export function amount(column: string): Measure {
  return { column, type: 'decimal', currencyColumn: null };
}

/** A column of whole numbers. */
export function count(column: string): Measure {
  return { column, type: 'integer', currencyColumn: null };
}

/** A column of document currency, converted by the planner. */
export function inCurrency(column: string, currencyColumn = 'currency'): Measure {
  return { column, type: 'decimal', currencyColumn };
}

/** Measures whose id is their column. */
export function measuresOf(
  make: (column: string) => Measure,
  names: readonly string[],
): Record<string, Measure> {
  return Object.fromEntries(names.map((name) => [name, make(name)]));
}

type Flow = Pick<Dataset, 'id' | 'entities' | 'measures'> & {
  /** Prefix of its tables, where it is not the id. */
  table?: string;
  fields?: Readonly<Record<string, string>>;
  /** Are single rows kept, for medians? */
  hasRows?: boolean;
};

/** An additive flow of accounts, as `build/component` makes it. */
export function flow({
  id,
  entities,
  measures,
  table = id,
  fields = {},
  hasRows = false,
}: Flow): Dataset {
  return {
    id,
    entities,
    time: {
      kind: 'event',
      row: hasRows ? { table: `${table}_row`, date: 'day' } : null,
      day: { table: `${table}_day`, date: 'day' },
      month: { table: `${table}_month`, date: 'month' },
    },
    owner: 'account',
    stateColumn: 'state_id',
    fields,
    measures,
    rowsColumn: 'source_rows',
  };
}

/** An additive flow of colleagues: cut by who and by team, never by account. */
export function staffFlow(spec: Flow): Dataset {
  const fields = { account_manager: 'user_id', team: 'team_id', ...spec.fields };
  return { ...flow({ ...spec, fields }), owner: 'user', stateColumn: null };
}

/** A flow that exists by month only. */
export function monthly(dataset: Dataset, table: string): Dataset {
  return {
    ...dataset,
    time: { kind: 'event', row: null, day: null, month: { table, date: 'month' } },
  };
}

type InForce = Pick<Dataset, 'id' | 'entities' | 'measures'> & {
  table: string;
  fields?: Readonly<Record<string, string>>;
};

/** Rows in force on [valid_from, valid_to); the state is looked up at the day of the read. */
export function inForce({ id, entities, measures, table, fields = {} }: InForce): Dataset {
  return {
    id,
    entities,
    time: { kind: 'interval', table, from: 'valid_from', to: 'valid_to' },
    owner: 'account',
    stateColumn: null,
    fields,
    measures,
    rowsColumn: null,
  };
}
