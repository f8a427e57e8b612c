/**
 * Versions of stored documents. A document kind keeps its sequence beside its schema: each version has a name and a
 * way up from the one before. There is no way back: an older installation refuses a newer document and says so.
 */
import { fail, ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { reportProblems } from '../problems.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A named version; `up` rewrites a document of the version before. The first one has nothing before it. */
export type Version = { name: string; up: ((before: Fields) => Fields) | null };

/** The versions of one kind of document, oldest first: their numbers are 1, 2, 3 … */
export type Versions = { kind: string; list: readonly Version[] };

/** A document of any known version, brought to the latest; refuses other kinds and newer versions. */
export function upgradeDocument(value: unknown, versions: Versions): Result<Fields> {
  const latest = versions.list.length;
  if (!isFields(value) || value['kind'] !== versions.kind) {
    const found = isFields(value) ? JSON.stringify(value['kind'] ?? null) : describe(value);
    return fail(
      reportProblems.make('not_a_document', { kind: versions.kind, found }, { path: '/kind' }),
    );
  }
  const version = value['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const found = JSON.stringify(version ?? null);
    return fail(
      reportProblems.make('bad_version', { found, known: String(latest) }, { path: '/version' }),
    );
  }
  if (version > latest) {
    const params = { found: String(version), known: String(latest) };
    return fail(reportProblems.make('newer_version', params, { path: '/version' }));
  }
  const steps = versions.list.slice(version);
  return ok(
    steps.reduce<Fields>((document, { up }) => up?.(document) ?? document, {
      ...value,
      version: latest,
    }),
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return Array.isArray(value) ? '[]' : value === null ? 'null' : typeof value;
}
