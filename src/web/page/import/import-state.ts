/** What the import wizard knows. Plain data: it lives in the tab's session, so that leaving and coming back loses nothing. */
import type { z } from 'zod';
import type { Field } from '../../../connect/schema.ts';
import type { AccountLink, EntityId, EntityMap, FieldMap, Mapping } from '../../../model/schema.ts';
import type { Upload, zImportPlan } from '../../../serve/schema.ts';

export type ImportPlan = z.infer<typeof zImportPlan>;
export type DetectedTable = Upload['tables'][number];

/** One table of a file, as the person left it. */
export type TableState = {
  upload: string;
  table: string;
  fields: Field[];
  key: string[];
  /** Columns whose ambiguous format a person has settled. */
  settled: string[];
};

export type ImportState = {
  uploads: Upload[];
  tables: TableState[];
  /** null until it has been proposed for the tables there are. */
  mapping: Mapping | null;
  name: string;
  job: { id: string; startedAt: string } | null;
};

export type ImportAction =
  | { do: 'add'; upload: Upload }
  | { do: 'remove'; upload: string }
  | { do: 'setField'; at: TableAt; field: Field }
  | { do: 'setKey'; at: TableAt; key: string[] }
  | { do: 'propose'; mapping: Mapping }
  | { do: 'setEntity'; map: number; entity: EntityId }
  | { do: 'dropMap'; map: number }
  | { do: 'addMap'; map: EntityMap }
  | { do: 'setFieldMap'; map: number; field: string; from: FieldMap | null }
  | { do: 'setValue'; map: number; field: string; source: string; value: string | null }
  | { do: 'setAccount'; map: number; link: AccountLink }
  | { do: 'name'; name: string }
  | { do: 'start'; job: string; startedAt: string }
  | { do: 'stop' }
  | { do: 'restart' };

export type TableAt = { upload: string; table: string };

export const EMPTY: ImportState = { uploads: [], tables: [], mapping: null, name: '', job: null };
export const NO_LINK: AccountLink = {
  key: null,
  taxId: null,
  domain: null,
  email: null,
  name: null,
};

/** The wizard's only way to change. */
export function reduceImport(state: ImportState, action: ImportAction): ImportState {
  switch (action.do) {
    case 'add':
      return withUpload(withoutUpload(state, action.upload.id), action.upload);
    case 'remove':
      return withoutUpload(state, action.upload);
    case 'setField':
      return mapTable(state, action.at, (table) => ({
        ...table,
        fields: table.fields.map((field) =>
          field.name === action.field.name ? action.field : field,
        ),
        settled: [...new Set([...table.settled, action.field.name])],
      }));
    case 'setKey':
      return mapTable(state, action.at, (table) => ({ ...table, key: action.key }));
    case 'propose':
      return { ...state, mapping: action.mapping };
    case 'name':
      return { ...state, name: action.name };
    case 'start':
      return { ...state, job: { id: action.job, startedAt: action.startedAt } };
    case 'stop':
      return { ...state, job: null };
    case 'restart':
      return EMPTY;
    default:
      return {
        ...state,
        mapping:
          state.mapping === null
            ? null
            : { ...state.mapping, maps: reduceMaps(state.mapping.maps, action) },
      };
  }
}

type MapAction = Extract<ImportAction, { map: unknown }>;

function reduceMaps(maps: readonly EntityMap[], action: MapAction): EntityMap[] {
  switch (action.do) {
    case 'addMap':
      return [...maps, action.map];
    case 'dropMap':
      return maps.filter((_, index) => index !== action.map);
    case 'setEntity':
      return mapAt(maps, action.map, (map) => ({
        ...map,
        entity: action.entity,
        fields: {},
        values: {},
        account: null,
      }));
    case 'setFieldMap':
      return mapAt(maps, action.map, (map) => ({
        ...map,
        fields: withEntry(map.fields, action.field, action.from),
      }));
    case 'setValue':
      return mapAt(maps, action.map, (map) => ({
        ...map,
        values: {
          ...map.values,
          [action.field]: withEntry(map.values[action.field] ?? {}, action.source, action.value),
        },
      }));
    case 'setAccount':
      return mapAt(maps, action.map, (map) => ({
        ...map,
        account: isEmptyLink(action.link) ? null : action.link,
      }));
  }
}

function mapAt(
  maps: readonly EntityMap[],
  at: number,
  change: (map: EntityMap) => EntityMap,
): EntityMap[] {
  return maps.map((map, index) => (index === at ? change(map) : map));
}

function mapTable(
  state: ImportState,
  at: TableAt,
  change: (table: TableState) => TableState,
): ImportState {
  const tables = state.tables.map((table) =>
    table.upload === at.upload && table.table === at.table ? change(table) : table,
  );
  return { ...state, tables };
}

/** Another set of files asks for another proposal. */
function withUpload(state: ImportState, upload: Upload): ImportState {
  const tables = upload.tables.map((table) => ({
    upload: upload.id,
    table: table.name,
    fields: table.fields.map((column) => column.field),
    key: table.key,
    settled: [],
  }));
  return {
    ...state,
    uploads: [...state.uploads, upload],
    tables: [...state.tables, ...tables],
    mapping: null,
  };
}

function withoutUpload(state: ImportState, id: string): ImportState {
  if (!state.uploads.some((upload) => upload.id === id)) return state;
  return {
    ...state,
    uploads: state.uploads.filter((upload) => upload.id !== id),
    tables: state.tables.filter((table) => table.upload !== id),
    mapping: null,
  };
}

function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  name: string,
  value: T | null,
): Record<string, T> {
  const { [name]: _, ...others } = entries;
  return value === null ? others : { ...others, [name]: value };
}

function isEmptyLink(link: AccountLink): boolean {
  return Object.values(link).every((value) => value === null);
}
