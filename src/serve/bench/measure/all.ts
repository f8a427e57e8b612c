import { files } from './files.ts';
import { fill } from './fill.ts';
import { firstPage } from './first-page.ts';
import { importCsv } from './import.ts';
import type { Measurement } from './measurement.ts';
import { pdfHundred } from './pdf-hundred.ts';
import { pdf } from './pdf.ts';
import { planner } from './planner.ts';
import { portfolio } from './portfolio.ts';
import { start } from './start.ts';
import { syncHttp } from './sync-http.ts';
import { syncPostgres } from './sync-postgres.ts';

/** Everything that is measured, in the order of the table. */
export const measurements: readonly Measurement[] = [
  portfolio,
  planner,
  fill,
  pdf,
  pdfHundred,
  files,
  importCsv,
  syncHttp,
  syncPostgres,
  firstPage,
  start,
];
