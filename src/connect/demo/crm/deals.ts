import { catalogue } from '../billing/products.ts';
import type { Book } from '../book.ts';
import { isoDay, isoInstant } from '../calendar.ts';
import { opaqueId } from '../ids.ts';
import { decimal } from '../money.ts';
import { random } from '../random.ts';
import type { RowOf } from '../stream.ts';
import { dealName, dealsOf, type Deal } from './deal-facts.ts';
import type { Stage } from './stages.ts';
import type { deals, dealStageHistory } from './streams.ts';

/** A stay in a stage; the running or final one has no end. */
type Stay = {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number | null;
  readonly amount: number;
  readonly closeDay: number;
};

/** Rows of the deal list. */
export function* dealRows(book: Book): Generator<RowOf<typeof deals>> {
  for (const [deal, sequence] of numbered(book)) {
    const stay = staysOf(deal, sequence, book).at(-1);
    if (stay === undefined) continue;
    const closed = deal.outcome !== 'open';
    yield {
      deal_id: dealId(sequence),
      company_id: deal.companyId,
      name: dealName(deal),
      deal_type: deal.type,
      pipeline_id: deal.pipeline.id,
      stage_id: stay.stage.id,
      amount: decimal(deal.amount),
      currency: deal.currency,
      amount_basis: 'acv',
      close_date: isoDay(deal.closeDay),
      closed_at: closed ? isoInstant(deal.closeDay, closingMinute(sequence)) : null,
      is_won: closed ? deal.outcome === 'won' : null,
      lost_reason: deal.lostReason,
      owner_id: book.staff[deal.colleague]?.id ?? null,
      forecast_category: forecastCategory(stay.stage),
      qualified: stay.stage.qualified || deal.outcome !== 'open',
      source_channel: deal.channel,
      product_id: catalogue[deal.product].id,
      created_at: isoInstant(deal.createdDay, 540 + (sequence % 480)),
      updated_at: isoInstant(stay.from, closingMinute(sequence)),
    };
  }
}

/** Rows of the stage history: amounts settle and close dates slip on the way. */
export function* dealStageHistoryRows(book: Book): Generator<RowOf<typeof dealStageHistory>> {
  for (const [deal, sequence] of numbered(book)) {
    const stays = staysOf(deal, sequence, book);
    for (const [at, stay] of stays.entries()) {
      const minute = at === 0 ? 540 + (sequence % 480) : closingMinute(sequence);
      yield {
        stage_history_id: `${dealId(sequence)}-${at + 1}`,
        deal_id: dealId(sequence),
        stage_id: stay.stage.id,
        entered_at: isoInstant(stay.from, minute),
        exited_at: stay.to === null ? null : isoInstant(stay.to, closingMinute(sequence)),
        amount: decimal(stay.amount),
        close_date: isoDay(stay.closeDay),
        changed_by: book.staff[deal.colleague]?.id ?? null,
      };
    }
  }
}

function* numbered(book: Book): Generator<readonly [Deal, number]> {
  let sequence = 0;
  for (const deal of dealsOf(book)) yield [deal, ++sequence];
}

function dealId(sequence: number): string {
  return opaqueId('deal', 7, sequence);
}

/** Always later in the day than a deal is created, so that a stay never ends before it begins. */
function closingMinute(sequence: number): number {
  return 1_025 + (sequence % 50);
}

function staysOf(deal: Deal, sequence: number, book: Book): readonly Stay[] {
  const draw = random(book.seed, 'stages', sequence);
  const open = deal.pipeline.stages.filter((stage) => stage.type === 'open');
  const visited = deal.outcome === 'won' ? open.length : draw.int(1, open.length);
  const last = deal.outcome === 'open' ? book.timeline.today : deal.closeDay;
  const step = Math.max(
    1,
    Math.floor((last - deal.createdDay) / (visited + (deal.outcome === 'open' ? 1 : 0))),
  );
  const slips = draw.int(0, 25);
  const stays = open.slice(0, visited).map((stage, at): Stay => {
    const from = Math.min(deal.createdDay + at * step, last);
    const ending =
      at === visited - 1 ? (deal.outcome === 'open' ? null : last) : Math.min(from + step, last);
    const amount =
      Math.round((deal.amount * (1 + (visited - 1 - at) * draw.normal(0.03, 0.05))) / 10_000) *
      10_000;
    return {
      stage,
      from,
      to: ending,
      amount,
      closeDay: Math.max(from, deal.closeDay - slips + Math.round((slips * (at + 1)) / visited)),
    };
  });
  const final = deal.pipeline.stages.find(
    (stage) => stage.type === deal.outcome && stage.type !== 'open',
  );
  return final === undefined
    ? stays
    : [
        ...stays,
        { stage: final, from: last, to: null, amount: deal.amount, closeDay: deal.closeDay },
      ];
}

function forecastCategory(stage: Stage): string {
  if (stage.type !== 'open') return 'closed';
  const probability = Number(stage.probability);
  if (probability >= 0.75) return 'commit';
  return probability >= 0.5 ? 'best_case' : 'pipeline';
}
