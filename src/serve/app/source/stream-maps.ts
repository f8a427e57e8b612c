import type { Category, StreamLink, StreamMap } from '../../../connect/schema.ts';
import { parseMapping } from '../../../model/index.ts';
import type { Result } from '../../../base/problem.ts';
import type { AccountLink, Mapping } from '../../../model/schema.ts';

/** A source in use, as links to it are looked up. */
export type Neighbour = { id: string; category: Category };

/**
 * What a connector knows of its streams as the mapping of one source: streams get their source's name, and a link to
 * a category the first source of that category. Where there is none, records are recognised by the rest of the link.
 */
export function mappingOfMaps(
  maps: readonly StreamMap[],
  source: string,
  neighbours: readonly Neighbour[],
): Result<Mapping> {
  return parseMapping({
    kind: 'mapping',
    version: 1,
    maps: maps.map((map) => ({
      ...map,
      source,
      account: map.account === null ? null : linkOf(map.account, neighbours),
    })),
  });
}

function linkOf({ key, ...others }: StreamLink, neighbours: readonly Neighbour[]): AccountLink {
  if (key === null) return { key: null, ...others };
  const { column, stream, category } = key;
  if (category === null) return { key: { column, source: null, stream }, ...others };
  const neighbour = neighbours.find((each) => each.category === category);
  return {
    key: neighbour === undefined ? null : { column, source: neighbour.id, stream },
    ...others,
  };
}
