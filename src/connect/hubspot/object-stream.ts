import { column } from '../http/read/columns.ts';
import { defineStream } from '../http/read/define-stream.ts';
import type { Column, HttpStream } from '../http/read/http-stream.ts';
import { ask } from '../http/send/ask.ts';
import { nameGroups } from '../name-groups.ts';
import { allOf, moreProperties, withAssociated } from './complete.ts';
import { objectPages, objectPath, objectSlices, sinceModified, withMerged } from './objects.ts';

/** Characters of a list of properties that fit into an address. */
const LONGEST = 15_000;

/** What one object's stream is made of. */
export type ObjectSpec = {
  object: string;
  /** The stream's name, where it is not the object's. */
  name?: string;
  columns: readonly Column[];
  /** Properties to ask for, the account's own among them. */
  properties: readonly string[];
  modified?: string;
  belongsTo: readonly ('companies' | 'contacts')[];
  history?: readonly string[];
  optional?: boolean;
};

/** Records of one object, those that are archived or were merged into others marked. */
export function objectStream(spec: ObjectSpec): HttpStream {
  const { object, modified = 'hs_lastmodifieddate' } = spec;
  const [first = [], ...rest] = nameGroups(spec.properties, LONGEST);
  const steps = [
    ...rest.map((names) => moreProperties(object, names)),
    ...spec.belongsTo.map((to) => withAssociated(object, to)),
  ];
  return defineStream({
    name: spec.name ?? object,
    group: 'HubSpot',
    ask: ask(objectPath(object)),
    records: 'results',
    pages: objectPages,
    since: sinceModified,
    cursor: 'updated_at',
    slices: objectSlices(object, { properties: first, modified }),
    deletes: { by: 'column', column: 'is_archived' },
    history: spec.history ?? [],
    optional: spec.optional ?? false,
    complete: allOf(steps),
    expand: withMerged,
    columns: [
      column('id', 'text'),
      ...spec.columns,
      column('created_at', 'timestamp', 'createdAt'),
      column('updated_at', 'timestamp', 'updatedAt'),
      column('is_archived', 'boolean', 'archived'),
      column('merged_into', 'text'),
    ],
  });
}
