/** Which sources numbers come from, and when each was read last. */
import type { Snapshot } from '../land/schema.ts';
import type { Answer } from './schema.ts';

type Sources = Answer['sources'];

/** The sources that feed these entities; all of them where the snapshot does not say what each feeds. */
export function sourcesBehind({ sources }: Snapshot, entities: Iterable<string>): Sources {
  const asked = new Set(entities);
  const feeding = sources.filter(
    (source) => source.entities?.some((entity) => asked.has(entity)) ?? true,
  );
  return feeding.map(({ source, title, syncedAt }) => ({ source, title, syncedAt }));
}

/** The same sources as they stand now: an answer may be older than the last look at a source that had nothing new. */
export function sourcesNow(before: Sources, snapshot: Snapshot): Sources {
  const now = new Map(snapshot.sources.map((source) => [source.source, source]));
  return before.map((known) => {
    const { title, syncedAt } = now.get(known.source) ?? known;
    return { source: known.source, title, syncedAt };
  });
}
