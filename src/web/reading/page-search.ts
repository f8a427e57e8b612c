/** Search parameters of each page, typed. Unknown ones are dropped, so that old links still open. */
import type { ChoiceSearch } from './choice.ts';
import { parseChoice, printChoice } from './choice.ts';
import { listOf, textOf } from './search.ts';

/** A report: what was chosen, which charts are shown as tables, how tables are sorted, where to go back to. */
export type ReportSearch = ChoiceSearch & { table?: string[]; sort?: string[]; from?: string };

/** Reads a report's parameters. `from` is an address of ours or nothing. */
export function reportSearch(search: Record<string, unknown>): ReportSearch {
  const table = listOf(search['table']);
  const sort = listOf(search['sort']).filter((each) => /^[^:]+:.+:(asc|desc)$/.test(each));
  const from = textOf(search['from']);
  return {
    ...printChoice(parseChoice(search)),
    ...(table.length === 0 ? {} : { table }),
    ...(sort.length === 0 ? {} : { sort }),
    ...(from === undefined || !/^\/(?![/\\])/.test(from) ? {} : { from }),
  };
}

export type GallerySearch = { q?: string; audience?: string; cadence?: string; use?: string };

/** Reads the gallery's parameters. */
export function gallerySearch(search: Record<string, unknown>): GallerySearch {
  return texts(search, ['q', 'audience', 'cadence', 'use']);
}

export type KpisSearch = { q?: string; group?: string; status?: string };

/** Reads the KPI catalogue's parameters. */
export function kpisSearch(search: Record<string, unknown>): KpisSearch {
  return texts(search, ['q', 'group', 'status']);
}

export type DataSearch = { run?: string };

/** Reads the data page's parameters. */
export function dataSearch(search: Record<string, unknown>): DataSearch {
  return texts(search, ['run']);
}

export type MappingSearch = { stream?: string };

/** Reads the parameters of a source's mapping. */
export function mappingSearch(search: Record<string, unknown>): MappingSearch {
  return texts(search, ['stream']);
}

export type IdentitySearch = { tab?: string; q?: string; kind?: string; account?: string };

/** Reads the parameters of the identity review. */
export function identitySearch(search: Record<string, unknown>): IdentitySearch {
  return texts(search, ['tab', 'q', 'kind', 'account']);
}

export type NewSourceSearch = { q?: string; kind?: string };

/** Reads the parameters of the page that adds a source. */
export function newSourceSearch(search: Record<string, unknown>): NewSourceSearch {
  return texts(search, ['q', 'kind']);
}

export type ImportSearch = { step?: string };

/** Reads the import page's parameters. */
export function importSearch(search: Record<string, unknown>): ImportSearch {
  return texts(search, ['step']);
}

export type SignInSearch = { to?: string };

/** Where to go once signed in. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  return texts(search, ['to']);
}

function texts<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { [name in Name]?: string } {
  const found: { [name in Name]?: string } = {};
  for (const name of names) {
    const text = textOf(search[name]);
    if (text !== undefined) found[name] = text;
  }
  return found;
}
