import type { Clock } from '../../../base/clock.ts';
import type { Brand, FilledReport } from '../../../report/schema.ts';
import { renderPdf, renderPptx } from '../../../send/index.ts';
import type { Paper } from '../../../send/index.ts';
import type { Rendered } from '../app.ts';
import { fileName } from '../file-name.ts';

/** The kinds of files that a whole report is given as. */
export type FileKind = { kind: 'pdf'; paper: Paper } | { kind: 'pptx' };

const TYPES = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
} as const;

/** A filled report as a file, named after its title and period. */
export async function renderFile(
  report: FilledReport,
  file: FileKind,
  dress: { brand: Brand; clock: Clock },
): Promise<Rendered> {
  const { title, periodText } = report.frame;
  const bytes =
    file.kind === 'pdf'
      ? renderPdf(report, { paper: file.paper, ...dress })
      : await renderPptx(report, dress);
  return { name: fileName([title, periodText], file.kind), type: TYPES[file.kind], bytes };
}
