import { fail, ok } from '../../../base/problem.ts';
import { fillReport, findInTheWay } from '../../../report/index.ts';
import { serveProblems } from '../../problems.ts';
import { settingOf } from '../reports.ts';
import type { ReportsSpec } from '../reports.ts';
import type { Gate } from './publish-report.ts';

/** The gate before publishing, over whatever data is published now. */
export function gateOver(spec: ReportsSpec): Gate {
  return async (document, { locale, viewer }) => {
    const now = spec.published();
    if (now === null) return fail(serveProblems.make('no_snapshot', {}));
    const setting = settingOf(now, viewer, spec);
    const reading = { period: null, compare: null, filters: [], locale };
    const filled = await fillReport(document, reading, setting);
    if (!filled.ok) return filled;
    return ok(findInTheWay({ document, filled: filled.value, setting, now: spec.clock.now() }));
  };
}
