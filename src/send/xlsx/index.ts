/** Workbooks: rows of cells to the bytes of an XLSX file. */
export { writeWorkbook } from './workbook.ts';
