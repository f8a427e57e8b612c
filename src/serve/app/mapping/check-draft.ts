import type { Locale } from '../../../base/locale.ts';
import { fail, ok } from '../../../base/problem.ts';
import type { Problem, Result } from '../../../base/problem.ts';
import type { RawTable } from '../../../land/schema.ts';
import { checkMapping } from '../../../model/index.ts';
import type { Mapping } from '../../../model/schema.ts';
import { serveProblems } from '../../problems.ts';
import type { MappingAdminSpec } from './mapping-spec.ts';

type Checking = { tables: readonly RawTable[]; locale: Locale; spec: MappingAdminSpec };
type Checked = { problems: Problem[]; before: Mapping; after: Mapping };

/** A mapping among those of the other sources: what is wrong with it, and what all say together before and after. */
export async function checkDraft(
  id: string,
  mapping: Mapping,
  { tables, locale, spec }: Checking,
): Promise<Result<Checked>> {
  const foreign = mapping.maps.find(({ source }) => source !== id);
  if (foreign !== undefined) return unknownStream(foreign.source, foreign.stream);
  const before = await spec.publishing.standing(null);
  if (!before.ok) return before;
  const after = await spec.publishing.standing({ source: id, mapping });
  if (!after.ok) return after;
  const all = after.value.mapping;
  const own = {
    ...all,
    maps: [...mapping.maps, ...all.maps.filter(({ source }) => source !== id)],
  };
  const checked = checkMapping(own, tables, locale);
  const found = checked.ok ? checked.warnings : checked.problems;
  const problems = found.filter(({ at }) => {
    const index = (at?.path ?? '').split('/')[2];
    return index === undefined || Number(index) < mapping.maps.length;
  });
  return ok({ problems, before: before.value.mapping, after: all });
}

/** A table that has not landed, or is not of the source. */
export function unknownStream(source: string, stream: string): Result<never> {
  return fail(serveProblems.make('mapping_unknown_stream', { source, stream }));
}
