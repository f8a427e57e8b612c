import { ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { DEFAULT_POLICIES, demoMapping, parseMapping, parsePolicies } from '../../model/index.ts';
import type { Mapping, Policies } from '../../model/schema.ts';
import { defaultBrand, parseBrand } from '../../report/index.ts';
import type { Brand } from '../../report/schema.ts';
import { readOwn } from './document/documents.ts';
import type { Documents } from './document/stored.ts';

/** What the workspace has said of itself, parsed: stored documents are from outside like any other. */
export type WorkspaceDocuments = { mapping: Mapping; policies: Policies; brand: Brand };

/** Reads all three; what was never said has its stated default. */
export async function readWorkspaceDocuments(
  documents: Documents,
): Promise<Result<WorkspaceDocuments>> {
  const [mapping, policies, brand] = [
    parsed(await readOwn(documents, 'mapping'), parseMapping, EMPTY_MAPPING),
    parsed(await readOwn(documents, 'policy'), parsePolicies, DEFAULT_POLICIES),
    parsed(await readOwn(documents, 'brand'), parseBrand, defaultBrand),
  ];
  if (!mapping.ok) return mapping;
  if (!policies.ok) return policies;
  if (!brand.ok) return brand;
  return ok({ mapping: mapping.value, policies: policies.value, brand: brand.value });
}

const EMPTY_MAPPING: Mapping = { kind: 'mapping', version: 1, maps: [] };

function parsed<T>(stored: unknown, parse: (value: unknown) => Result<T>, unsaid: T): Result<T> {
  return stored === null ? ok(unsaid) : parse(stored);
}

/** The demo agency means gross income when it says margin: media is passed through. */
export const DEMO_DOCUMENTS: Pick<WorkspaceDocuments, 'mapping' | 'policies'> = {
  mapping: demoMapping,
  policies: { ...DEFAULT_POLICIES, margin_base: 'agi' },
};
