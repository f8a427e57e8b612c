import type { WriteSheet } from '../../xlsx/workbook.ts';

/** A chart part: its XML, and the sheet behind it, from which PowerPoint draws it anew when it is edited. */
export type NativeChart = { xml: string; sheet: WriteSheet };
