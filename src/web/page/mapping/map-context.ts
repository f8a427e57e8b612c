import type { Dispatch } from 'react';
import type { EntityMap } from '../../../model/schema.ts';
import type { MappingView, MapPreviewView } from '../../../serve/schema.ts';
import type { Model } from '../../api/queries.ts';
import type { MappingAction } from './mapping-state.ts';

export type StreamView = MappingView['streams'][number];
export type ModelEntity = Model['entities'][number];
export type ModelField = ModelEntity['fields'][number];

/** What every part of one map's form is given. */
export type MapProps = {
  view: MappingView;
  stream: StreamView;
  entity: ModelEntity;
  map: EntityMap;
  /** Its place in the mapping. */
  at: number;
  preview: MapPreviewView | null;
  dispatch: Dispatch<MappingAction>;
};

/** Problems whose place is this part of the map: `fields/total`, `where`. */
export function problemsAt(preview: MapPreviewView | null, part: string) {
  const place = `/maps/0/${part}`;
  return (preview?.problems ?? []).filter(({ at }) => {
    const path = at?.path ?? '';
    return path === place || path.startsWith(`${place}/`);
  });
}
