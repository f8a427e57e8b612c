import { readFileSync } from 'node:fs';
import type { Clock } from '../../base/clock.ts';
import type { FilledReport } from '../../report/schema.ts';
import { Typesetter } from './compiler.ts';
import { sheetOf } from './sheet.ts';
import type { SheetOptions } from './sheet.ts';

let typesetter: Typesetter | null = null;

/** The filled report as a tagged PDF with real text: what the screen shows, page by page. */
export function renderPdf(
  report: FilledReport,
  options: SheetOptions & { clock: Clock },
): Uint8Array {
  typesetter ??= new Typesetter(readFileSync(new URL('./report.typ', import.meta.url), 'utf8'));
  return typesetter.setPdf(sheetOf(report, options), Math.floor(options.clock.now() / 1000));
}
