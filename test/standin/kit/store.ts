/** Records of a stand-in, in the order in which they were added; tests change them while they are read. */
export type StoredRecord = Record<string, unknown>;

export type Collection = {
  all(): readonly StoredRecord[];
  find(id: string): StoredRecord | null;
  put(record: StoredRecord): void;
  remove(id: string): void;
};

/** A collection whose records have this field as their id. */
export function collection(records: Iterable<StoredRecord> = [], idField = 'id'): Collection {
  const byId = new Map<string, StoredRecord>();
  const put = (record: StoredRecord): void => {
    byId.set(String(record[idField]), record);
  };
  for (const record of records) put(record);
  return {
    all: () => [...byId.values()],
    find: (id) => byId.get(id) ?? null,
    put,
    remove(id) {
      byId.delete(id);
    },
  };
}
