import type { AccountLink, EntityMap, FieldMap, Mapping } from '../../../model/schema.ts';

/** A mapping being changed, with the way back and forth. */
export type MappingState = {
  past: readonly Mapping[];
  now: Mapping;
  future: readonly Mapping[];
};

export type MappingAction =
  | { do: 'field'; map: number; field: string; from: FieldMap | null }
  | { do: 'word'; map: number; field: string; word: string; becomes: string | null }
  | { do: 'where'; map: number; where: string | null }
  | { do: 'account'; map: number; account: AccountLink | null }
  | { do: 'add'; map: EntityMap }
  | { do: 'put'; map: number; value: EntityMap }
  | { do: 'drop'; map: number }
  | { do: 'take'; mapping: Mapping }
  | { do: 'undo' }
  | { do: 'redo' };

/** Steps back that are kept. */
const MOST = 100;

/** A draft that begins with what is in force. */
export function draftOf(mapping: Mapping): MappingState {
  return { past: [], now: mapping, future: [] };
}

/** The draft's only way to change. */
export function reduceMapping(state: MappingState, action: MappingAction): MappingState {
  const { past, now, future } = state;
  switch (action.do) {
    case 'undo': {
      const before = past.at(-1);
      return before === undefined
        ? state
        : { past: past.slice(0, -1), now: before, future: [now, ...future] };
    }
    case 'redo': {
      const [after, ...later] = future;
      return after === undefined ? state : { past: [...past, now], now: after, future: later };
    }
    case 'take':
      return changed(state, action.mapping);
    default:
      return changed(state, { ...now, maps: mapsAfter(now.maps, action) });
  }
}

function changed({ past, now }: MappingState, next: Mapping): MappingState {
  return { past: [...past, now].slice(-MOST), now: next, future: [] };
}

type MapAction = Exclude<MappingAction, { do: 'undo' | 'redo' | 'take' }>;

function mapsAfter(maps: readonly EntityMap[], action: MapAction): EntityMap[] {
  switch (action.do) {
    case 'add':
      return [...maps, action.map];
    case 'drop':
      return maps.filter((_, at) => at !== action.map);
    case 'put':
      return mapAt(maps, action.map, () => action.value);
    case 'where':
      return mapAt(maps, action.map, (map) => ({ ...map, where: action.where }));
    case 'account':
      return mapAt(maps, action.map, (map) => ({ ...map, account: action.account }));
    case 'field':
      return mapAt(maps, action.map, (map) => ({
        ...map,
        fields: withEntry(map.fields, action.field, action.from),
      }));
    case 'word':
      return mapAt(maps, action.map, (map) => {
        const words = withEntry(map.values[action.field] ?? {}, action.word, action.becomes);
        return { ...map, values: { ...map.values, [action.field]: words } };
      });
  }
}

function mapAt(
  maps: readonly EntityMap[],
  at: number,
  change: (map: EntityMap) => EntityMap,
): EntityMap[] {
  return maps.map((map, index) => (index === at ? change(map) : map));
}

function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  name: string,
  value: T | null,
): Record<string, T> {
  const { [name]: _, ...others } = entries;
  return value === null ? others : { ...others, [name]: value };
}
