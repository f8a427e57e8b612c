import type { RecordRef } from '../schema.ts';

/** Id of the account that a record founds. The same record founds the same account in every build. */
export function foundedAccount({ source, stream, pk }: RecordRef): string {
  return `${source}:${stream}:${pk}`;
}
