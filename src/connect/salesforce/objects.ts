/** How objects of Salesforce are asked for: by SOQL, deleted records among them, in the order of their changes. */
import { linkedPages } from '../http/page/linked-pages.ts';
import { instantOf } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, Complete, HttpStream, Since } from '../http/read/http-stream.ts';
import { ask } from '../http/send/ask.ts';
import type { Ask } from '../http/send/ask.ts';
import { parsePath } from '../http/select/path.ts';
import { selectRecords } from '../http/select/select.ts';
import { nameGroups } from '../name-groups.ts';
import { dataPath } from './connection.ts';
import { field } from './describe.ts';

/** Up to two thousand records; the address of the next ones carries a locator that stays good for a while. */
export const queryPages = linkedPages({ next: 'nextRecordsUrl', more: null, until: 'done' });

/** An address may have 16,384 characters; the rest of a query takes some. */
const LONGEST = 14_000;
const WHOLE = parsePath('');

/** A query with deleted and archived records in it. Names and values are Salesforce's own, never a person's. */
export function queryAll(soql: string): Ask {
  return ask(dataPath('/queryAll'), { q: soql });
}

/** The ids of records as a list in SOQL. What is no id is left out. */
export function idList(ids: readonly unknown[]): string {
  const texts = ids.map(String).filter((id) => /^[a-zA-Z0-9]+$/.test(id));
  return texts.map((id) => `'${id}'`).join(',');
}

/** Ten minutes are looked back: what was being saved while it was asked for bears an earlier time. */
function sinceModified(object: string, fields: readonly string[]): Since {
  return {
    at: ({ SystemModstamp: at }) => instantOf(at),
    query: (instant) => ({ q: selectSoql(object, fields, instant) }),
    overlapMs: 10 * 60_000,
  };
}

function selectSoql(object: string, fields: readonly string[], since: string | null): string {
  const where = since === null ? '' : ` WHERE SystemModstamp >= ${since.slice(0, 19)}Z`;
  return `SELECT ${['Id', ...fields].join(',')} FROM ${object}${where} ORDER BY SystemModstamp,Id`;
}

/** What one object's stream is made of. */
export type ObjectSpec = {
  name: string;
  object: string;
  columns: readonly Column[];
  /** Fields to ask for beside the id, the organization's own among them. */
  fields: readonly string[];
  history?: readonly string[];
  optional?: boolean;
};

/** Records of one object; those in the recycle bin are marked. */
export function objectStream({ object, fields, columns, ...spec }: ObjectSpec): HttpStream {
  const always = ['CreatedDate', 'SystemModstamp', ...(object === 'User' ? [] : ['IsDeleted'])];
  const [first = [], ...rest] = nameGroups(
    [...always, ...fields.filter((name) => !always.includes(name))],
    LONGEST,
  );
  return defineStream({
    ...spec,
    group: 'Salesforce',
    ask: queryAll(selectSoql(object, first, null)),
    records: 'records',
    pages: queryPages,
    since: sinceModified(object, first),
    cursor: 'updated_at',
    history: spec.history ?? [],
    ...(object === 'User' ? {} : { deletes: { by: 'column', column: 'is_deleted' } as const }),
    ...(rest.length === 0 ? {} : { complete: moreFields(object, rest) }),
    columns: [
      field('id', 'text', 'Id'),
      ...columns,
      field('created_at', 'timestamp', 'CreatedDate'),
      field('updated_at', 'timestamp', 'SystemModstamp'),
      ...(object === 'User' ? [] : [field('is_deleted', 'boolean', 'IsDeleted')]),
    ],
  });
}

/** Reads further fields of a page's records, which an address has no room for. Deleted records have none. */
function moreFields(object: string, groups: readonly (readonly string[])[]): Complete {
  return async (records, { connection, asking }) => {
    let current = [...records];
    for (const fields of groups) {
      if (current.length === 0) break;
      const ids = current.map(({ Id: id }) => id);
      const path = dataPath(`/composite/sobjects/${object}`);
      const answer = await connection.send(
        { ...ask(path), method: 'POST', body: { ids, fields: ['Id', ...fields] } },
        asking,
      );
      const body = answer.body.kind === 'json' ? answer.body.value : null;
      const found = new Map(selectRecords(body, WHOLE).map((each) => [each['Id'], each]));
      current = current.map((record) => ({ ...found.get(record['Id']), ...record }));
    }
    return current;
  };
}
