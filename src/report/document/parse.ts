/** Report documents from outside. */
import type { Result } from '../../base/problem.ts';
import { ok, settle } from '../../base/problem.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { checkDocument } from './check.ts';
import { DOCUMENT_VERSIONS, zDocument } from './schema.ts';
import type { Document } from './schema.ts';
import { parseShape } from './shape.ts';
import { upgradeDocument } from './versions.ts';

/** A document of any known version → the latest, or every problem that it has, each with its place. */
/** A document that means something: names, places and tokens are checked too. */
export function parseDocument(value: unknown, vocabulary: Vocabulary): Result<Document> {
  const read = readDocument(value, vocabulary);
  return read.ok ? settle(read.value, read.warnings) : read;
}

/**
 * A document of the right shape, brought to the latest version. What is wrong inside it travels on as warnings: a
 * draft is kept as it was written, and a report whose KPI has gone still shows its other blocks.
 */
export function readDocument(value: unknown, vocabulary: Vocabulary): Result<Document> {
  const upgraded = upgradeDocument(value, DOCUMENT_VERSIONS);
  if (!upgraded.ok) return upgraded;
  const shaped = parseShape(zDocument, upgraded.value);
  return shaped.ok ? ok(shaped.value, checkDocument(shaped.value, vocabulary)) : shaped;
}
