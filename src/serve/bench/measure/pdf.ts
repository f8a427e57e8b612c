import { fixedClock } from '../../../base/clock.ts';
import { required } from '../../../base/fault.ts';
import { defaultBrand } from '../../../report/index.ts';
import { renderPdf } from '../../../send/index.ts';
import { TODAY } from '../contest/contest.ts';
import { everyone, openSnapshot } from '../data/open-snapshot.ts';
import { good, openReports, READING, TEMPLATE } from '../data/open-reports.ts';
import { countText, finding, milliseconds } from '../finding.ts';
import { median } from '../harness/median.ts';
import { timesOf } from '../harness/stopwatch.ts';
import type { Measurement } from './measurement.ts';

/** Milliseconds from the wish for a PDF to its bytes, filling included. */
const MOST = 500;

/** T02 as PDF, by a process that has made some before; no answer is kept. */
export const pdf: Measurement = {
  name: 'pdf',
  readsPortfolios: true,
  memory: null,
  async run({ portfolios, rounds }) {
    const { file, facts } = required(portfolios.at(-1), 'a portfolio');
    const snapshot = await openSnapshot(file);
    try {
      const reportsOf = await openReports(snapshot);
      const make = async (): Promise<unknown> =>
        good(await reportsOf().pdf({ template: TEMPLATE, paper: 'a4' }, READING, everyone));
      await timesOf(rounds.warmUps, make);
      const whole = median(await timesOf(rounds.repetitions, make));
      const filled = good(await reportsOf().fill(TEMPLATE, READING, everyone));
      const clock = fixedClock(`${TODAY}T15:00:00Z`);
      const setOnly = async (): Promise<unknown> =>
        renderPdf(filled, { paper: 'a4', brand: defaultBrand, clock });
      const setting = median(await timesOf(rounds.repetitions, setOnly));
      const of = `${countText(facts)} facts`;
      return [
        finding(`PDF of T02, process warm, filling included, ${of}`, milliseconds(whole), {
          asked: `≤ ${MOST} ms`,
          ok: whole <= MOST,
        }),
        finding('PDF of T02, setting alone', milliseconds(setting)),
      ];
    } finally {
      await snapshot.close();
    }
  },
};
