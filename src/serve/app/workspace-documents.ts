import { ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { DEFAULT_POLICIES, parsePolicies } from '../../model/index.ts';
import type { Policies } from '../../model/schema.ts';
import { defaultBrand, parseBrand } from '../../report/index.ts';
import type { Brand } from '../../report/schema.ts';
import { readOwn } from './document/documents.ts';
import type { Documents } from './document/stored.ts';

/** What the workspace has said of itself, parsed: stored documents are from outside like any other. */
export type WorkspaceDocuments = { policies: Policies; brand: Brand };

/** Reads both; what was never said has its stated default. */
export async function readWorkspaceDocuments(
  documents: Documents,
): Promise<Result<WorkspaceDocuments>> {
  const [policies, brand] = [
    parsed(await readOwn(documents, 'policy'), parsePolicies, DEFAULT_POLICIES),
    parsed(await readOwn(documents, 'brand'), parseBrand, defaultBrand),
  ];
  if (!policies.ok) return policies;
  if (!brand.ok) return brand;
  return ok({ policies: policies.value, brand: brand.value });
}

function parsed<T>(stored: unknown, parse: (value: unknown) => Result<T>, unsaid: T): Result<T> {
  return stored === null ? ok(unsaid) : parse(stored);
}
