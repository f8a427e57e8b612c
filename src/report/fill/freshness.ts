/** How old data is, in words: of a report as a whole, and of one block where its sources differ. */
import type { Locale } from '../../base/locale.ts';
import type { Answer } from '../../query/schema.ts';
import { writeInstant } from '../format/date.ts';
import type { Style } from '../format/style.ts';

type Sources = Answer['sources'];

const AS_OF: Readonly<Record<Locale, string>> = {
  en: 'Data as of',
  'pt-BR': 'Dados de',
  es: 'Datos al',
};
/** Milliseconds by which a source is behind the others to be named, and by which sources differ at all. */
const LATE = 24 * 3_600_000;
const DIFFERENT = 3_600_000;

/**
 * `'Data as of 23 Nov 2026 09:14 · Zendesk: 20 Nov 2026 14:00'`: the time up to which every source was read, but for
 * those that are behind, which are named. Without sources the time of publishing.
 */
export function freshnessText(sources: Sources, publishedAt: string, style: Style): string {
  const newest = Math.max(...sources.map(timeOf));
  const late = sources.filter((source) => newest - timeOf(source) >= LATE);
  const current = sources.filter((source) => !late.includes(source));
  const since = current.map(({ syncedAt }) => syncedAt).toSorted()[0] ?? publishedAt;
  return [
    `${AS_OF[style.language]} ${writeInstant(since, style)}`,
    ...late.map((source) => sourceText(source, style)),
  ].join(' · ');
}

/** `'Data as of: CRM 23 Nov 2026 09:14, Zendesk 20 Nov 2026 14:00'`; null where the report says it for all its blocks. */
export function asOfText(
  behind: Sources,
  { all, style }: { all: Sources; style: Style },
): string | null {
  const times = all.map(timeOf);
  const isAlike = times.length < 2 || Math.max(...times) - Math.min(...times) < DIFFERENT;
  if (isAlike || behind.length === 0) return null;
  const said = behind.map((source) => sourceText(source, style)).join(', ');
  return `${AS_OF[style.language]}: ${said}`;
}

/** The sources of several answers, each once, in the order of their names. */
export function joinSources(several: readonly Sources[]): Sources {
  const byId = new Map(several.flat().map((source) => [source.source, source]));
  return [...byId.values()].toSorted((a, b) => a.title.localeCompare(b.title));
}

function sourceText({ title, syncedAt }: Sources[number], style: Style): string {
  return `${title} ${writeInstant(syncedAt, style)}`;
}

function timeOf({ syncedAt }: Sources[number]): number {
  return Date.parse(syncedAt);
}
