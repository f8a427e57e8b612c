import { required } from '../../../base/fault.ts';
import { viewerOf } from '../../../base/viewer.ts';
import { customersIn } from '../data/customers.ts';
import { openSnapshot } from '../data/open-snapshot.ts';
import { good, openReports, READING, TEMPLATE } from '../data/open-reports.ts';
import { countText, finding, milliseconds } from '../finding.ts';
import { timed } from '../harness/stopwatch.ts';
import type { Measurement } from './measurement.ts';

const COUNT = 100;
const MOST_SECONDS = 60;

/** A hundred PDFs of T02, each of what one account may see, one after the other from a cold start. */
export const pdfHundred: Measurement = {
  name: 'pdf-hundred',
  readsPortfolios: true,
  memory: { what: `${COUNT} PDFs: most memory of all processes together`, mostMb: 1024 },
  async run({ portfolios, note }) {
    const { file, facts } = required(portfolios.at(-1), 'a portfolio');
    const snapshot = await openSnapshot(file);
    try {
      const reports = (await openReports(snapshot))();
      const accounts = await customersIn(snapshot, COUNT);
      const { ms, value: bytes } = await timed(async () => {
        let total = 0;
        for (const id of accounts) {
          const viewer = viewerOf({
            workspace: 'bench',
            name: id,
            rule: { kind: 'accounts', ids: [id] },
          });
          total += good(await reports.pdf({ template: TEMPLATE, paper: 'a4' }, READING, viewer))
            .bytes.length;
        }
        return total;
      });
      note(`  ${accounts.length} PDFs, ${Math.round(bytes / 1024 / accounts.length)} KB each`);
      const what = `${accounts.length} PDFs of T02, one account each, ${countText(facts)} facts`;
      return [
        finding(what, milliseconds(ms), {
          asked: `≤ ${MOST_SECONDS} s`,
          ok: ms <= MOST_SECONDS * 1000,
        }),
      ];
    } finally {
      await snapshot.close();
    }
  },
};
