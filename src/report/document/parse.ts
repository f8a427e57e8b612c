/** Report documents from outside. */
import type { Problem, Result } from '../../base/problem.ts';
import { settle } from '../../base/problem.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { checkDocument } from './check.ts';
import { DOCUMENT_VERSIONS, zDocument } from './schema.ts';
import type { Document } from './schema.ts';
import { parseShape } from './shape.ts';
import { upgradeDocument } from './versions.ts';

/** A document of any known version → the latest, or every problem that it has, each with its place. */
export function parseDocument(value: unknown, vocabulary: Vocabulary): Result<Document> {
  const upgraded = upgradeDocument(value, DOCUMENT_VERSIONS);
  if (!upgraded.ok) return upgraded;
  const shaped = parseShape(zDocument, upgraded.value);
  if (!shaped.ok) return shaped;
  const found: Problem[] = checkDocument(shaped.value, vocabulary);
  return settle(shaped.value, found);
}
