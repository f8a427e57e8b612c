/** The part of SOQL that the connector writes: one object, conditions joined by AND, an order. */
import type { StoredRecord } from '../kit/store.ts';

export type Soql = {
  fields: readonly string[];
  object: string;
  holds: (record: StoredRecord) => boolean;
  compare: (a: StoredRecord, b: StoredRecord) => number;
};

const QUERY = /^SELECT (\S+) FROM (\w+)(?: WHERE (.+?))?(?: ORDER BY (\S+))?$/;

/** Reads a query; null = malformed. */
export function parseSoql(text: string): Soql | null {
  const [, fields, object, where, order] = QUERY.exec(text) ?? [];
  if (fields === undefined || object === undefined) return null;
  const conditions = (where ?? '').split(' AND ').filter((each) => each !== '');
  const tests = conditions.map(conditionOf);
  if (tests.includes(null)) return null;
  const by = order?.split(',') ?? ['Id'];
  return {
    fields: fields.split(','),
    object,
    holds: (record) => tests.every((each) => each?.(record) ?? true),
    compare: (a, b) => {
      const name = by.find((each) => a[each] !== b[each]);
      return name === undefined ? 0 : inOrder(a[name], b[name]);
    },
  };
}

function inOrder(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}

function conditionOf(text: string): ((record: StoredRecord) => boolean) | null {
  const [, since, from] = /^(\w+) >= (\S+)$/.exec(text) ?? [];
  if (since !== undefined && from !== undefined)
    return (record) => Date.parse(String(record[since])) >= Date.parse(from);
  const [, within, list] = /^(\w+) IN \((.+)\)$/.exec(text) ?? [];
  if (within !== undefined && list !== undefined) {
    const values = new Set(list.split(',').map((each) => each.slice(1, -1)));
    return (record) => values.has(String(record[within]));
  }
  const [, name, value] = /^(\w+) = '(.+)'$/.exec(text) ?? [];
  return name === undefined ? null : (record) => record[name] === value;
}
