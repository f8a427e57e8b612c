/** What a page of records lacks and is asked for behind it: companies and people they belong to, properties beyond an address's length. */
import { ask } from '../http/send/ask.ts';
import type { Ask } from '../http/send/ask.ts';
import type { Complete } from '../http/read/http-stream.ts';
import { parsePath } from '../http/select/path.ts';
import { isRecord, selectRecords } from '../http/select/select.ts';
import type { JsonRecord } from '../http/select/select.ts';
import { VERSION } from './connection.ts';
import { objectPath } from './objects.ts';

const RESULTS = parsePath('results');

/** Reads further properties of a page's records and puts them beside those that are there. */
export function moreProperties(object: string, names: readonly string[]): Complete {
  return async (records, { connection, asking }) => {
    if (records.length === 0) return [...records];
    const archived = records[0]?.['archived'] === true ? { archived: 'true' } : {};
    const asked = postOf(objectPath(object, '/batch/read'), {
      inputs: records.map(({ id }) => ({ id })),
      properties: names,
      propertiesWithHistory: [],
    });
    const answer = await connection.send({ ...asked, query: archived }, asking);
    const found = new Map(bodyRecords(answer.body).map((each) => [each['id'], each['properties']]));
    return records.map((record) => ({
      ...record,
      properties: { ...Object(record['properties']), ...Object(found.get(record['id'])) },
    }));
  };
}

/**
 * Asks which records of another object a page's belong to (associations v4, with labels): `company_id` becomes the one
 * marked as primary, else the first, and `company_ids` all of them.
 */
export function withAssociated(from: string, to: 'companies' | 'contacts'): Complete {
  const [one, all] =
    to === 'companies' ? ['company_id', 'company_ids'] : ['contact_id', 'contact_ids'];
  return async (records, { connection, asking }) => {
    if (records.length === 0) return [...records];
    const asked = associationsOf(from, to, records);
    const answer = await connection.send(asked, asking);
    const links = new Map(
      bodyRecords(answer.body).map((each) => [idOf(each['from']), linksOf(each)]),
    );
    return records.map((record) => {
      const found = links.get(String(record['id'])) ?? [];
      const ids = found.map(({ id }) => id);
      const primary = found.find(({ isPrimary }) => isPrimary) ?? found[0];
      return { ...record, [one]: primary?.id ?? null, [all]: ids.join(',') };
    });
  };
}

/** One after the other. */
export function allOf(steps: readonly Complete[]): Complete {
  return async (records, by) => {
    let current: JsonRecord[] = [...records];
    for (const step of steps) current = await step(current, by);
    return current;
  };
}

/** The request for what a page's records are associated with: up to a thousand at once. */
export function associationsOf(from: string, to: string, records: readonly JsonRecord[]): Ask {
  return postOf(`/crm/associations/${VERSION}/${from}/${to}/batch/read`, {
    inputs: records.map(({ id }) => ({ id })),
  });
}

/** A request that carries its question in its body. */
export function postOf(path: string, body: Ask['body']): Ask {
  return { ...ask(path), method: 'POST', body };
}

type Link = { id: string; isPrimary: boolean };

/** What a record is associated with, in the order of their numbers. */
export function linksOf({ to }: JsonRecord): Link[] {
  const targets = Array.isArray(to) ? to.filter(isRecord) : [];
  return targets
    .map((target) => ({ id: String(target['toObjectId']), isPrimary: isPrimary(target) }))
    .toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

function isPrimary({ associationTypes: types }: JsonRecord): boolean {
  return (
    Array.isArray(types) && types.some((type) => isRecord(type) && type['label'] === 'Primary')
  );
}

/** The number of a record that another one names. */
export function idOf(value: unknown): string {
  return isRecord(value) ? String(value['id']) : '';
}

function bodyRecords(body: { kind: string; value?: unknown }): JsonRecord[] {
  return selectRecords(body.value, RESULTS);
}
