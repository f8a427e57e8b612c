import type { Clock } from '../../../base/clock.ts';
import { assertNever } from '../../../base/fault.ts';
import type { Brand, FilledReport } from '../../../report/schema.ts';
import { renderPdf, renderPptx, renderXlsx } from '../../../send/index.ts';
import type { Paper } from '../../../send/index.ts';
import type { Rendered } from '../app.ts';
import { fileName } from '../file-name.ts';

/** The kinds of files that a whole report is given as. */
export type FileKind = { kind: 'pdf'; paper: Paper } | { kind: 'pptx' } | { kind: 'xlsx' };

const TYPES = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A filled report as a file, named after its title and period. */
export async function renderFile(
  report: FilledReport,
  file: FileKind,
  dress: Dress,
): Promise<Rendered> {
  const { title, periodText } = report.frame;
  const bytes = await bytesOf(report, file, dress);
  return { name: fileName([title, periodText], file.kind), type: TYPES[file.kind], bytes };
}

type Dress = { brand: Brand; clock: Clock };

async function bytesOf(report: FilledReport, file: FileKind, dress: Dress): Promise<Uint8Array> {
  switch (file.kind) {
    case 'pdf':
      return renderPdf(report, { paper: file.paper, ...dress });
    case 'pptx':
      return renderPptx(report, dress);
    case 'xlsx':
      return renderXlsx(report, dress);
    default:
      return assertNever(file);
  }
}
