import { required } from '../../../base/fault.ts';
import { templates } from '../../../report/index.ts';
import type { Reading } from '../../../report/schema.ts';
import { customersIn } from '../data/customers.ts';
import { everyone, openSnapshot } from '../data/open-snapshot.ts';
import { good, openReports, READING, TEMPLATE } from '../data/open-reports.ts';
import { countText, finding, milliseconds } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { median } from '../harness/median.ts';
import { timesOf } from '../harness/stopwatch.ts';
import type { Measurement } from './measurement.ts';

/** Milliseconds from the wish for a deck to its bytes, filling included. */
const MOST_DECK = 1000;
/** Milliseconds for the PDF of any template. */
const MOST_PDF = 700;

/** The deck that is handed to a client. */
const DECK = 'client_qbr';

/**
 * T02 and the deck for one client as PowerPoint, T02 as workbook, and every template as PDF of 16:9, by a process that
 * has made some before. What is made for a client is about one customer, as it would be empty otherwise.
 */
export const files: Measurement = {
  name: 'files',
  readsPortfolios: true,
  memory: null,
  async run({ portfolios, rounds }) {
    const { file, facts } = required(portfolios.at(-1), 'a portfolio');
    const snapshot = await openSnapshot(file);
    try {
      const reportsOf = await openReports(snapshot);
      const customer = await customersIn(snapshot, 1);
      const ofCustomer: Reading = {
        ...READING,
        filters: [{ dimension: 'account', op: 'in', values: customer }],
      };
      const measured = async (
        what: string,
        most: number | null,
        make: () => Promise<unknown>,
      ): Promise<Finding> => {
        await timesOf(rounds.warmUps, make);
        const ms = median(await timesOf(rounds.repetitions, make));
        const name = `${what}, process warm, filling included, ${countText(facts)} facts`;
        if (most === null) return finding(name, milliseconds(ms));
        return finding(name, milliseconds(ms), { asked: `≤ ${most} ms`, ok: ms <= most });
      };
      const found = [
        await measured('PowerPoint of T02', MOST_DECK, async () =>
          good(await reportsOf().pptx(TEMPLATE, READING, everyone)),
        ),
        await measured(`PowerPoint of “${DECK}” for one client`, MOST_DECK, async () =>
          good(await reportsOf().pptx(DECK, ofCustomer, everyone)),
        ),
        await measured('Excel of T02', null, async () =>
          good(await reportsOf().xlsx(TEMPLATE, READING, everyone)),
        ),
      ];
      for (const { id, title, audience } of templates) {
        const reading = audience.includes('client') ? ofCustomer : READING;
        const place = { template: id, paper: 'wide' } as const;
        found.push(
          await measured(`PDF of 16:9, “${title.en}”`, MOST_PDF, async () =>
            good(await reportsOf().pdf(place, reading, everyone)),
          ),
        );
      }
      return found;
    } finally {
      await snapshot.close();
    }
  },
};
