import { z } from 'zod';
import type { Preferences } from '../preferences.ts';

const zStreams = z.array(z.string());

/** The streams of a source of which a person wants every former value kept. */
export async function readHistoryStreams(
  preferences: Preferences,
  source: string,
): Promise<string[]> {
  const stored = zStreams.nullable().safeParse(await preferences.get(keyOf(source)));
  return stored.data ?? [];
}

/** Says which from now on; what was kept before stays. */
export function writeHistoryStreams(
  preferences: Preferences,
  source: string,
  streams: readonly string[],
): Promise<void> {
  return preferences.set(keyOf(source), [...new Set(streams)]);
}

function keyOf(source: string): string {
  return `history/${source}`;
}
