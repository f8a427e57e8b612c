/** Workbooks: rows of cells to the bytes of an XLSX file. The only door to the writer. */
import { writeXlsx } from 'hucre/xlsx';
import type { WriteOptions } from 'hucre/xlsx';

/** Writes a workbook. `at` (epoch milliseconds) makes the same sheets the same bytes. */
export async function writeWorkbook(
  workbook: Omit<WriteOptions, 'properties'>,
  { title, author, at }: { title: string; author: string; at: number },
): Promise<Uint8Array> {
  const instant = new Date(at);
  return writeXlsx({
    ...workbook,
    properties: { title, creator: author, created: instant, modified: instant },
  });
}

export type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
