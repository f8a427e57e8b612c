import type { SqlValue } from '../../base/sql/fixed-sql.ts';
import type { StreamMap } from '../mapping/mapped-stream.ts';

/** The stream whose records an explicit key names; nothing without such a key. */
export function keyTarget({ map }: StreamMap): Record<string, SqlValue> {
  const key = map.account?.key ?? null;
  return key === null
    ? {}
    : { key_source: key.source ?? map.source, key_stream: key.stream ?? map.stream };
}
