import { required } from '../../../base/fault.ts';
import { fixedSql } from '../../../base/sql/fixed-sql.ts';
import { val } from '../../../base/sql/value.ts';
import { viewerOf } from '../../../base/viewer.ts';
import { MONTH } from '../contest/contest.ts';
import { openSnapshot } from '../data/open-snapshot.ts';
import type { BenchSnapshot } from '../data/open-snapshot.ts';
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
      const accounts = await customersIn(snapshot);
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

const CUSTOMERS = `select account_id from account_month_end where day = :day and customers > 0
order by account_id limit cast(:count as integer)`;

async function customersIn({ engine }: BenchSnapshot): Promise<string[]> {
  const { rows } = await engine.run(
    fixedSql('some customers', CUSTOMERS, { day: val(MONTH.closing, 'date'), count: COUNT }),
  );
  return rows.map(([id]) => String(id));
}
