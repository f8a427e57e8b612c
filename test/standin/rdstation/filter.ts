/** The part of RD Station's filters that the connector writes: instants, greater or smaller, joined by AND. */
import type { StoredRecord } from '../kit/store.ts';

/** What a filter keeps; null = it cannot be read. */
export function parseFilter(text: string | null): ((record: StoredRecord) => boolean) | null {
  if (text === null) return () => true;
  const tests = text.split(' AND ').map((part) => {
    const [, field, sign, value] =
      /^(\w+):(>|<=)(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)$/.exec(part) ?? [];
    if (field === undefined || value === undefined) return null;
    const limit = Date.parse(`${value.replace(' ', 'T')}Z`);
    return (record: StoredRecord): boolean => {
      const at = Date.parse(String(record[field]));
      return sign === '>' ? at > limit : at <= limit;
    };
  });
  if (tests.includes(null)) return null;
  return (record) => tests.every((each) => each?.(record) ?? true);
}
