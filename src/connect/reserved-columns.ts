/** Names that landing gives its own columns beside a stream's fields, in lower case; no field may have one. */
export const RESERVED_COLUMNS = ['_pk', '_hash', '_row', '_run', '_ingested_at', '_bad'] as const;
