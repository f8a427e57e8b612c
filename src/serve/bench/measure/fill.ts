import { everyone, openSnapshot } from '../data/open-snapshot.ts';
import { good, openReports, READING, TEMPLATE } from '../data/open-reports.ts';
import type { Portfolio } from '../data/portfolio.ts';
import { countText, finding, milliseconds } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { median } from '../harness/median.ts';
import { timed, timesOf } from '../harness/stopwatch.ts';
import type { Measurement, Setting } from './measurement.ts';

/** Milliseconds for all blocks with no answer kept, and with all of them kept; most growth from small to large. */
const COLD = 400;
const WARM = 20;
const GROWTH = 2;

/** T02 filled, all blocks. */
export const fill: Measurement = {
  name: 'fill',
  readsPortfolios: true,
  memory: null,
  async run(setting) {
    const filled = [];
    for (const portfolio of setting.portfolios) filled.push(await fillOver(portfolio, setting));
    const [small, large] = [filled[0], filled.at(-1)];
    const findings = filled.flatMap((each) => findingsOf(each));
    if (small === undefined || large === undefined || small === large) return findings;
    const growth = large.cold / small.cold;
    const what = `T02, cost at ${countText(large.facts)} to cost at ${countText(small.facts)} facts`;
    return [
      ...findings,
      finding(what, `${growth.toFixed(2)} ×`, { asked: `< ${GROWTH} ×`, ok: growth < GROWTH }),
    ];
  },
};

type Filled = { facts: number; first: number; cold: number; warm: number };

async function fillOver({ file, facts }: Portfolio, { rounds, note }: Setting): Promise<Filled> {
  const snapshot = await openSnapshot(file);
  try {
    const reportsOf = await openReports(snapshot);
    const fillNew = async (): Promise<unknown> =>
      good(await reportsOf().fill(TEMPLATE, READING, everyone));
    const { ms: first } = await timed(fillNew);
    await timesOf(rounds.warmUps, fillNew);
    const cold = median(await timesOf(rounds.repetitions, fillNew));
    const reports = reportsOf();
    const fillAgain = async (): Promise<unknown> =>
      good(await reports.fill(TEMPLATE, READING, everyone));
    await timesOf(rounds.warmUps, fillAgain);
    const warm = median(await timesOf(rounds.repetitions, fillAgain));
    note(
      `  ${countText(facts)}: first ${milliseconds(first)}, cold ${milliseconds(cold)}, warm ${milliseconds(warm)}`,
    );
    return { facts, first, cold, warm };
  } finally {
    await snapshot.close();
  }
}

function findingsOf({ facts, first, cold, warm }: Filled): Finding[] {
  const of = `${countText(facts)} facts`;
  return [
    finding(`T02 filled, all blocks, no answer kept, ${of}`, milliseconds(cold), {
      asked: `≤ ${COLD} ms`,
      ok: cold <= COLD,
    }),
    finding(`T02 filled by an engine that has just started, ${of}`, milliseconds(first)),
    finding(`T02 filled again, answers kept, ${of}`, milliseconds(warm), {
      asked: `≤ ${WARM} ms`,
      ok: warm <= WARM,
    }),
  ];
}
