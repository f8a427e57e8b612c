import { ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { stableStringify } from '../../base/stable-json.ts';
import { DEFAULT_POLICIES, DEMO_SOURCE, demoMapping } from '../../model/index.ts';
import type { Mapping, Policies } from '../../model/schema.ts';
import type { Mappings } from './mappings.ts';
import type { SourceRecord } from './sources.ts';

/** The demo agency means gross income when it says margin: media is passed through. */
export const DEMO_DOCUMENTS: { mapping: Mapping; policies: Policies } = {
  mapping: demoMapping,
  policies: { ...DEFAULT_POLICIES, margin_base: 'agi' },
};

/** A source whose mapping is about to be another one. */
export type Change = { source: string; mapping: Mapping };

/** What the next publish counts, and whom it is the last of. */
export type Standing = {
  mapping: Mapping;
  policies: Policies;
  /** Sources whose records it counts. */
  sources: string[];
  /** Sources that are gone once it is done: taken away by a person, or the demo that own data takes the place of. */
  gone: string[];
};

type Known = { sources: readonly SourceRecord[]; mappings: Mappings; policies: Policies };

/** The maps of all sources in use as one mapping, in the order in which the sources were added. */
export async function standingWith(
  change: Change | null,
  { sources, mappings, policies }: Known,
): Promise<Result<Standing>> {
  const used = sources.filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
  const isNew = change !== null && !used.includes(change.source);
  const mapped: Change[] = isNew ? [change] : [];
  for (const id of used.toReversed()) {
    const mapping = change?.source === id ? ok(change.mapping) : await mappings.read(id);
    if (!mapping.ok) return mapping;
    if (mapping.value !== null && mapping.value.maps.length > 0)
      mapped.unshift({ source: id, mapping: mapping.value });
  }
  const isOwn = mapped.some(({ source }) => source !== DEMO_SOURCE);
  const counted = mapped.filter(({ source }) => !isOwn || source !== DEMO_SOURCE);
  const stays = new Set(counted.map(({ source }) => source));
  return ok({
    mapping: {
      kind: 'mapping',
      version: 1,
      maps: counted.flatMap(({ mapping }) => mapping.maps),
    },
    policies: policiesWith(policies, isOwn),
    sources: [...stays],
    gone: sources
      .filter(({ id, removedAt }) => removedAt !== null || (isOwn && id === DEMO_SOURCE))
      .map(({ id }) => id),
  });
}

/** The demo's own policies go with it: they are nobody's choice. */
function policiesWith(policies: Policies, isOwn: boolean): Policies {
  const isDemo = stableStringify(policies) === stableStringify(DEMO_DOCUMENTS.policies);
  return isOwn && isDemo ? DEFAULT_POLICIES : policies;
}
