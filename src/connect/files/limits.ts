/** How large a file may be. The published figures; the command line may raise them for a file of one's own machine. */
export type FileLimits = {
  /** Bytes of a delimited text file, and of a workbook as it is. */
  textBytes: number;
  workbookBytes: number;
  /** Bytes of a JSON or Parquet file. */
  recordsBytes: number;
  /** Bytes of a workbook unpacked, how many times larger that may be than packed, and entries in its archive. */
  unpackedBytes: number;
  unpackedRatio: number;
  archiveEntries: number;
  columns: number;
  rows: number;
  /** Bytes of one record of a text file. */
  recordBytes: number;
};

const MB = 1024 * 1024;

/** The limits of an upload: checked when a file is detected, which is before anything else is done with it. */
export const FILE_LIMITS: FileLimits = {
  textBytes: 50 * MB,
  workbookBytes: 20 * MB,
  recordsBytes: 50 * MB,
  unpackedBytes: 200 * MB,
  unpackedRatio: 100,
  archiveEntries: 2_000,
  columns: 500,
  rows: 5_000_000,
  recordBytes: MB,
};

/** The limits of a file that is already on our own disk, or on the disk of the person at the command line. */
export const OWN_FILE_LIMITS: FileLimits = {
  ...FILE_LIMITS,
  textBytes: 4_096 * MB,
  recordsBytes: 1_024 * MB,
  rows: 50_000_000,
};
