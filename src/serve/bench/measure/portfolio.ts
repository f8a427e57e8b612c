import { countText, finding, milliseconds } from '../finding.ts';
import type { Measurement } from './measurement.ts';

/** What it took to make the data. The data is kept, so that these figures are of the day on which it was made. */
export const portfolio: Measurement = {
  name: 'portfolio',
  readsPortfolios: true,
  memory: null,
  run: async ({ portfolios }) =>
    portfolios.flatMap(({ facts, landedMs, publishedMs }) => [
      finding(
        `Demo portfolio generated and landed, ${countText(facts)} facts`,
        milliseconds(landedMs),
      ),
      finding(
        `Snapshot built, checked and published, ${countText(facts)} facts`,
        milliseconds(publishedMs),
      ),
    ]),
};
