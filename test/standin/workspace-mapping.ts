/** What a connector says of its streams, as maps of a workspace in which it has a name. */
import type { StreamMap } from '../../src/connect/schema.ts';
import { zEntityMap } from '../../src/model/schema.ts';
import type { EntityMap, Mapping } from '../../src/model/schema.ts';

/** Maps of a source named `source`. A link to the workspace's CRM leads to `crm`. */
export function mapsOfSource(
  source: string,
  maps: readonly StreamMap[],
  crm: { source: string; stream: string },
): EntityMap[] {
  return maps.map(({ account, ...map }) => {
    const key = account?.key ?? null;
    const target =
      key?.category === 'crm' ? crm : { source: null, stream: key === null ? null : key.stream };
    return zEntityMap.parse({
      ...map,
      source,
      account:
        account === null
          ? null
          : { ...account, key: key === null ? null : { column: key.column, ...target } },
    });
  });
}

/** The demo's mapping without what another source brings now; links to its companies lead to `accounts`. */
export function withoutStreams(
  mapping: Mapping,
  gone: ReadonlySet<string>,
  accounts: Readonly<Record<string, { source: string; stream: string }>>,
): EntityMap[] {
  return mapping.maps
    .filter(({ stream }) => !gone.has(stream))
    .map((map) => {
      const key = map.account?.key ?? null;
      const target = key === null ? undefined : accounts[key.stream ?? ''];
      return map.account === null || key === null || target === undefined
        ? map
        : { ...map, account: { ...map.account, key: { ...key, ...target } } };
    });
}
