import { fail } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import type { RawTable } from '../../land/schema.ts';
import {
  checkMapping,
  dimensions,
  entities,
  kpis,
  parseMapping,
  parsePolicies,
  eventKinds,
} from '../../model/index.ts';
import { parseBrand, parseDocument, vocabularyOf } from '../../report/index.ts';
import { serveProblems } from '../problems.ts';

type CheckSpec = { name: string; rawTables: readonly RawTable[] };

/** Whether a document is sound, by the kind it says it is. Mappings are checked against the landed tables. */
export function checkDocument(document: unknown, { name, rawTables }: CheckSpec): Result<unknown> {
  switch (kindOf(document)) {
    case 'report':
      return parseDocument(
        document,
        vocabularyOf({ kpis, dimensions, entities, events: eventKinds }),
      );
    case 'brand':
      return parseBrand(document);
    case 'policy':
      return parsePolicies(withoutKind(document));
    case 'mapping': {
      const mapping = parseMapping(document);
      return mapping.ok ? checkMapping(mapping.value, rawTables, 'en') : mapping;
    }
    default:
      return fail(
        serveProblems.make('bad_argument', {
          argument: name,
          detail: '"kind": report, mapping, brand, policy',
        }),
      );
  }
}

/** Policies are stored without the word that says what the document is. */
function withoutKind(document: unknown): unknown {
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(Object.entries(document).filter(([name]) => name !== 'kind'));
}

function kindOf(document: unknown): unknown {
  return typeof document === 'object' && document !== null && 'kind' in document
    ? document.kind
    : null;
}
