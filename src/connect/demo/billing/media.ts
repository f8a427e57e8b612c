import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { firstDay, monthOfYear } from '../calendar.ts';
import { random } from '../random.ts';

/** Media bought for one campaign of a client in a month, in hundredths of the client's currency. */
export type MediaBuy = {
  readonly vendor: string;
  readonly campaign: string;
  readonly amount: number;
};

const vendors = ['Buscador', 'Rede Social', 'Vídeo Online', 'Portal de Mídia'] as const;
/** Campaigns per month where one record would do. */
const CAMPAIGNS = 2;
/** Retail season: mothers' day in May, Black Friday in November, Christmas. */
const mediaSeason = [0.75, 0.82, 0.95, 0.95, 1.15, 1, 0.95, 1.02, 1, 1.1, 1.5, 1.25] as const;

/** What was bought for an account in a month; billed to the client at cost. */
export function mediaOf(account: Account, month: number, book: Book): readonly MediaBuy[] {
  const { media, lines } = account.spec;
  if (!isServed(account, firstDay(month)) || (media === 0 && book.density <= 1)) return [];
  const draw = random(book.seed, 'media', account.index, month);
  // Portfolios for load tests need lines from accounts without media too; those spend next to nothing.
  const budget = media > 0 ? media : (lines[0]?.price ?? 1_000) * 0.02;
  const total = Math.round(
    budget * 100 * (mediaSeason[monthOfYear(month)] ?? 1) * draw.normal(1, 0.07),
  );
  const count = Math.max(1, Math.round(CAMPAIGNS * book.density));
  const part = Math.floor(total / count);
  return Array.from({ length: count }, (_, at) => ({
    vendor: vendors[at % vendors.length] ?? vendors[0],
    campaign: `Campanha ${at + 1}`,
    amount: at === 0 ? total - part * (count - 1) : part,
  }));
}
