import { required } from '../../../base/fault.ts';
import type { Source, StreamMap } from '../../schema.ts';
import type { Connection } from '../send/open-connection.ts';
import type { HttpStream } from './http-stream.ts';
import { readHttpStream } from './read-stream.ts';

/** Streams read at a time: while one waits for an answer others are under way. What a source allows holds for all. */
const SIDE_BY_SIDE = 3;

/** A source whose streams are all read over one connection. Maps of streams it does not have are left out. */
export function openHttpSource(
  connection: Connection,
  streams: readonly HttpStream[],
  maps: readonly StreamMap[],
): Source {
  const byName = new Map(streams.map((each) => [each.stream.name, each]));
  return {
    streams: streams.map(({ stream }) => stream),
    parallel: SIDE_BY_SIDE,
    maps: maps.filter(({ stream }) => byName.has(stream)),
    read: (name, context) =>
      readHttpStream(required(byName.get(name), `stream ${name}`), connection, context),
  };
}
