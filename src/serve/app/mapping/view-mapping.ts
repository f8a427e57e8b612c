import type { Result } from '../../../base/problem.ts';
import { ok } from '../../../base/problem.ts';
import type { RawTable } from '../../../land/schema.ts';
import { functionNames } from '../../../model/index.ts';
import type { Mapping } from '../../../model/schema.ts';
import type { MappingView } from '../../schema.ts';
import type { SourceRecord } from '../sources.ts';
import type { MappingAdminSpec } from './mapping-spec.ts';

const EMPTY: Mapping = { kind: 'mapping', version: 1, maps: [] };

type Viewing = {
  tables: readonly RawTable[];
  spec: MappingAdminSpec;
  job: string | null;
};

/** The mapping of a source with everything that it is changed with. */
export async function viewMapping(
  { id, name }: SourceRecord,
  { tables, spec, job }: Viewing,
): Promise<Result<MappingView>> {
  const mapping = await spec.mappings.read(id);
  if (!mapping.ok) return mapping;
  const versions = await spec.mappings.versions(id);
  if (!versions.ok) return versions;
  const names = new Map((await spec.sources.list()).map((each) => [each.id, each.name]));
  const own = tables.filter(({ source }) => source === id);
  return ok({
    source: id,
    name,
    mapping: mapping.value ?? EMPTY,
    streams: own.map(({ stream, rows, key, fields }) => ({
      stream,
      rows,
      key,
      fields: fields.map((field) => ({ name: field.name, type: field.type })),
    })),
    others: tables
      .filter(({ source }) => source !== id && names.has(source))
      .map(({ source, stream }) => ({
        source,
        sourceName: names.get(source) ?? source,
        stream,
      })),
    versions: versions.value.map(({ version, savedAt }) => ({ version, savedAt })),
    functions: [...functionNames],
    job,
  });
}

/** The landed table whose rows found accounts: what a proposed map refers to. */
export async function accountsTable(
  tables: readonly RawTable[],
  { publishing }: MappingAdminSpec,
): Promise<RawTable | null> {
  const standing = await publishing.standing(null);
  if (!standing.ok) return null;
  const founding = standing.value.mapping.maps.find(
    ({ entity, account }) => entity === 'account' && account === null,
  );
  return (
    tables.find(
      ({ source, stream }) => source === founding?.source && stream === founding.stream,
    ) ?? null
  );
}
