import type { Result } from '../../../base/problem.ts';
import { fillBlock, openReport } from '../../../report/index.ts';
import type { ReportSetting } from '../../../report/index.ts';
import type { Document, FilledBlock } from '../../../report/schema.ts';
import type { BlockPreview } from '../../schema.ts';

/** Fills one block as if a report held nothing else: by the same way as in a report, so that both show the same. */
export async function fillPreview(
  { block, period, compare, filters, reading }: BlockPreview,
  setting: ReportSetting,
): Promise<Result<FilledBlock>> {
  const page = { id: 'preview', title: NAMELESS, blocks: [{ ...block, missing: 'note' as const }] };
  const document: Document = {
    kind: 'report',
    version: 1,
    id: 'preview',
    title: NAMELESS,
    description: NAMELESS,
    audience: ['manager'],
    cadence: 'monthly',
    useCases: [],
    period,
    compare,
    filters,
    from: null,
    waived: {},
    requires: [],
    optional: [],
    pages: [{ ...page, spare: [] }],
  };
  const opened = await openReport(document, reading, setting);
  return opened.ok ? fillBlock(opened.value, block.id, setting) : opened;
}

const NAMELESS = { en: '', 'pt-BR': '', es: '' };
