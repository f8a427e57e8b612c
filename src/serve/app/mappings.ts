import { ok } from '../../base/problem.ts';
import type { Result } from '../../base/problem.ts';
import { stableStringify } from '../../base/stable-json.ts';
import { parseMapping } from '../../model/index.ts';
import type { Mapping } from '../../model/schema.ts';
import type { DocumentEntry, Documents } from './document/stored.ts';

/** One state that a source's mapping has been in. */
export type MappingVersion = { version: number; savedAt: string; mapping: Mapping };

/** Each source has a mapping of its own, of which every version is kept; the last one is in force. */
export type Mappings = {
  /** The version in force; null before there is one. */
  read(source: string): Promise<Result<Mapping | null>>;
  /** Keeps a new version, unless it says what the last one says. */
  write(source: string, mapping: Mapping): Promise<Result<null>>;
  /** Every version, newest first. */
  versions(source: string): Promise<Result<MappingVersion[]>>;
  forget(source: string): Promise<void>;
};

/** Mappings among the documents of the workspace, each under its source's id. What is stored is parsed as if from outside. */
export function mappingsIn(documents: Documents): Mappings {
  const entryOf = async (source: string): Promise<DocumentEntry | null> =>
    (await documents.list('mapping')).find(({ name }) => name === source) ?? null;
  const revision = async (id: string, number: number): Promise<Result<Mapping | null>> => {
    const found = await documents.revision(id, number);
    return found === null ? ok(null) : parseMapping(found.body);
  };
  const read = async (source: string): Promise<Result<Mapping | null>> => {
    const entry = await entryOf(source);
    return entry === null || entry.published === null
      ? ok(null)
      : revision(entry.id, entry.published);
  };
  return {
    read,
    async write(source, mapping) {
      const entry = await entryOf(source);
      if (entry === null) {
        const { id, version } = await documents.create({
          kind: 'mapping',
          name: source,
          body: mapping,
        });
        return nothing(await documents.publish(id, version));
      }
      const last = await read(source);
      if (!last.ok) return last;
      if (stableStringify(last.value) === stableStringify(mapping)) return ok(null);
      const change = { version: entry.version, name: source, body: mapping };
      const saved = await documents.save(entry.id, change);
      return saved.ok ? nothing(await documents.publish(entry.id, saved.value.version)) : saved;
    },
    async versions(source) {
      const entry = await entryOf(source);
      const found: MappingVersion[] = [];
      for (const { number, publishedAt } of entry === null
        ? []
        : await documents.revisions(entry.id)) {
        const mapping = await revision(entry?.id ?? '', number);
        if (!mapping.ok) return mapping;
        if (mapping.value !== null)
          found.push({ version: number, savedAt: publishedAt, mapping: mapping.value });
      }
      return ok(found);
    },
    async forget(source) {
      const entry = await entryOf(source);
      if (entry !== null) await documents.remove(entry.id);
    },
  };
}

function nothing(result: Result<unknown>): Result<null> {
  return result.ok ? ok(null) : result;
}
