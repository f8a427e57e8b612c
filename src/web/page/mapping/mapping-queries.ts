/** What the mapping page asks, and what it tells the server. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Locale } from '../../../base/locale.ts';
import type { EntityId, EntityMap, Mapping } from '../../../model/schema.ts';
import type { MappingEffect, MappingView, MapPreviewView } from '../../../serve/schema.ts';
import { get, sendJson } from '../../api/client.ts';

/** The mapping of a source with its streams and versions. */
export function mappingQuery(source: string, locale: Locale) {
  return queryOptions({
    queryKey: ['mapping', source, locale],
    queryFn: ({ signal }) => get<MappingView>(`${pathOf(source)}?locale=${locale}`, signal),
  });
}

/** What a map makes of the landed rows. */
export function previewQuery(map: EntityMap, locale: Locale) {
  return queryOptions({
    queryKey: ['mapping', map.source, 'preview', map, locale],
    queryFn: ({ signal }) =>
      sendJson<MapPreviewView>(
        `${pathOf(map.source)}/preview?locale=${locale}`,
        { map },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}

/** What saving a mapping would change. */
export function effectQuery(source: string, mapping: Mapping, locale: Locale) {
  return queryOptions({
    queryKey: ['mapping', source, 'effect', mapping, locale],
    queryFn: ({ signal }) =>
      sendJson<MappingEffect>(`${pathOf(source)}/effect?locale=${locale}`, { mapping }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A map proposed from the names of a stream's columns. */
export async function suggestMap(
  source: string,
  stream: string,
  entity: EntityId,
): Promise<EntityMap> {
  const asked = { stream, entity };
  return (await sendJson<{ map: EntityMap }>(`${pathOf(source)}/suggest`, asked)).map;
}

/** Builds with a mapping; it is in force when that went well. */
export function saveMapping(source: string, mapping: Mapping): Promise<{ job: string }> {
  return sendJson(pathOf(source), { mapping }, { method: 'PUT' });
}

/** An earlier version. */
export async function readVersion(source: string, version: number): Promise<Mapping> {
  return (await get<{ mapping: Mapping }>(`${pathOf(source)}/versions/${version}`)).mapping;
}

function pathOf(source: string): string {
  return `/api/sources/${encodeURIComponent(source)}/mapping`;
}
