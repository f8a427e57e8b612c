import type { Document } from '../document/schema.ts';
import { messageOf } from '../fill/message.ts';
import type { FilledReport } from '../fill/schema.ts';
import type { ReportSetting } from '../fill/setting.ts';
import { reportProblems } from '../problems.ts';
import { SOURCES } from './schema.ts';
import type { GateFinding } from './schema.ts';

/** Hours after which data is old for a report that is read so often: one beat and some grace. */
const FRESH_HOURS: Readonly<Record<Document['cadence'], number>> = {
  hourly: 3,
  daily: 36,
  weekly: 8 * 24,
  monthly: 33 * 24,
  quarterly: 95 * 24,
};

type Spec = {
  document: Document;
  /** The document, filled with real data. */
  filled: FilledReport;
  setting: Pick<ReportSetting, 'snapshot' | 'catalogues'>;
  /** Now, in milliseconds since 1970. */
  now: number;
};

type Found = Omit<GateFinding, 'waived'>;

/**
 * What stands in the way of publishing: blocks that failed, that have nothing to show, that were left out, and sources
 * older than the report's cadence allows. A work list with nothing to do is good news and stands in nobody's way.
 */
export function findInTheWay(spec: Spec): GateFinding[] {
  const { waived } = spec.document;
  const found = [
    ...unfilledBlocks(spec.filled),
    ...leftOutBlocks(spec.filled),
    ...oldSources(spec),
  ];
  return found.map((each) => ({ ...each, waived: waived[each.block] ?? null }));
}

function unfilledBlocks({ pages }: FilledReport): Found[] {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap(({ id, title, state }): Found[] => {
      if (state.kind === 'filled' || state.message.code === 'report.nothing_to_do') return [];
      const kind = state.kind === 'failed' ? 'broken' : 'empty';
      return [{ block: id, title, kind, message: state.message }];
    }),
  );
}

function leftOutBlocks({ frame }: FilledReport): Found[] {
  return frame.omitted.map(({ block, title, message }) => ({
    block,
    title,
    kind: 'left_out',
    message,
  }));
}

function oldSources({ document, filled, setting, now }: Spec): Found[] {
  const oldest = now - FRESH_HOURS[document.cadence] * 3_600_000;
  const old = setting.snapshot.sources.filter(({ syncedAt }) => Date.parse(syncedAt) < oldest);
  if (old.length === 0) return [];
  const sources = old.map(({ title }) => title).join(', ');
  const problem = reportProblems.make('stale_sources', { sources });
  const message = messageOf(problem, filled.frame.locale, setting);
  return [{ block: SOURCES, title: null, kind: 'stale', message }];
}
