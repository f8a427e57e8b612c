import { holderOf, type Account } from '../account.ts';
import { catalogue, type ProductKey } from '../billing/products.ts';
import type { Book } from '../book.ts';
import { agreementsOf } from '../contracts/agreements.ts';
import { random, type Random } from '../random.ts';
import { monthlyValue, mrrOn } from '../revenue.ts';
import { workdayFrom } from '../workdays.ts';
import { prospects } from './bystanders.ts';
import { pipelines, type Pipeline } from './stages.ts';

export type DealType = 'new' | 'winback' | 'upsell' | 'cross_sell' | 'renewal';

/** One deal before it becomes a row; amount is a year's value in hundredths of its currency. */
export type Deal = {
  readonly companyId: string;
  readonly companyName: string;
  readonly type: DealType;
  readonly pipeline: Pipeline;
  readonly amount: number;
  readonly currency: 'BRL' | 'USD';
  readonly createdDay: number;
  /** Actual close for closed deals, expected close for open ones. */
  readonly closeDay: number;
  readonly outcome: 'won' | 'lost' | 'open';
  readonly lostReason: string | null;
  readonly colleague: number;
  readonly channel: string;
  readonly product: ProductKey;
};

/** Why deals are lost, by weight. */
const lostReasons = [
  ['price', 34],
  ['no_decision', 22],
  ['competitor', 18],
  ['timing', 14],
  ['no_budget', 8],
  ['scope', 4],
] as const;
/** Lost and open deals with existing clients, per client over three years and at any time. */
const LOST_UPSELLS = 1.1;
const OPEN_UPSELLS = 0.34;
const MONTHS = 12;

/** Every deal of the portfolio, client by client, then those of prospects. */
export function* dealsOf(book: Book): Generator<Deal> {
  for (const account of book.accounts) {
    const draw = random(book.seed, 'deals', account.index);
    yield* signings(account, book, draw);
    yield* expansions(account, book, draw);
    yield* missedExpansions(account, book, draw);
    yield* renewalDeals(account, book, draw);
  }
  yield* prospectDeals(book);
}

/** A first signature, and a second one where the client came back. */
function* signings(account: Account, book: Book, draw: Random): Generator<Deal> {
  for (const [day, type] of [
    [account.onboardedDay, 'new'],
    [account.returnedDay, 'winback'],
  ] as const) {
    if (day === null || day < book.timeline.start + 10) continue;
    const closeDay = workdayFrom(day - draw.int(4, 12));
    const amount = mrrOn(account, day) * MONTHS;
    yield won(account, book, {
      type,
      pipeline: pipelines.new,
      amount,
      closeDay,
      cycle: draw.int(24, 85),
      product: account.lines[0]?.product ?? 'panel',
      seller: true,
    });
  }
}

/** What a client bought more of, as the price list shows it. */
function* expansions(account: Account, book: Book, draw: Random): Generator<Deal> {
  for (const line of account.lines) {
    for (const [at, version] of line.versions.entries()) {
      if (
        version.from < book.timeline.start ||
        (version.reason !== 'upsell' && version.reason !== 'cross_sell')
      )
        continue;
      const before = at === 0 ? 0 : monthlyValue(line.versions[at - 1] ?? version, line.spec);
      const amount =
        Math.max(monthlyValue({ ...version, status: 'active' }, line.spec) - before, 10_000) *
        MONTHS;
      const closeDay = workdayFrom(version.from - draw.int(2, 9));
      yield won(account, book, {
        type: version.reason,
        pipeline: pipelines.base,
        amount,
        closeDay,
        cycle: draw.int(10, 55),
        product: line.product,
        seller: false,
      });
    }
  }
}

type Sale = {
  readonly type: DealType;
  readonly pipeline: Pipeline;
  readonly amount: number;
  readonly closeDay: number;
  readonly cycle: number;
  readonly product: ProductKey;
  readonly seller: boolean;
};

function won(account: Account, book: Book, sale: Sale): Deal {
  return {
    ...client(account),
    ...sale,
    createdDay: sale.closeDay - sale.cycle,
    outcome: 'won',
    lostReason: null,
    colleague: sale.seller
      ? sellerOn(sale.closeDay - sale.cycle, account.index, book)
      : holderOf(account, 'owner', sale.closeDay),
  };
}

/** Sellers take turns; who was not hired yet takes none. */
function sellerOn(day: number, turn: number, { staff }: Book): number {
  const sellers = staff.flatMap(({ role, hireDay }, at) =>
    role === 'sales' && hireDay <= day ? [at] : [],
  );
  return sellers[turn % sellers.length] ?? 0;
}

function client(
  account: Account,
): Pick<Deal, 'companyId' | 'companyName' | 'currency' | 'channel'> {
  const { spec, companyId } = account;
  return { companyId, companyName: spec.name, currency: spec.currency, channel: spec.channel };
}

/** Offers to clients that were turned down, and those still open. */
function* missedExpansions(account: Account, book: Book, draw: Random): Generator<Deal> {
  const { timeline } = book;
  const from = Math.max(timeline.start, account.onboardedDay + 60);
  const until = account.leftDay ?? timeline.today;
  const common = {
    ...client(account),
    type: 'cross_sell',
    pipeline: pipelines.base,
    product: draw.pick(['automation', 'seo', 'content', 'branding'] as const),
  } as const;
  const lost = until - from > 120 ? Math.floor(LOST_UPSELLS + draw.next()) : 0;
  for (let at = 0; at < lost; at++) {
    const closeDay = workdayFrom(draw.int(from + 60, until - 20));
    const amount = sizeOf(account, closeDay, draw);
    yield {
      ...common,
      amount,
      createdDay: closeDay - draw.int(20, 58),
      closeDay,
      outcome: 'lost',
      lostReason: draw.weighted(lostReasons),
      colleague: holderOf(account, 'owner', closeDay),
    };
  }
  if (account.leftDay !== null || !draw.chance(OPEN_UPSELLS)) return;
  const amount = sizeOf(account, timeline.today, draw);
  yield {
    ...common,
    amount,
    createdDay: Math.max(from, timeline.today - draw.int(8, 70)),
    closeDay: timeline.today + draw.int(-6, 75),
    outcome: 'open',
    lostReason: null,
    colleague: holderOf(account, 'owner', timeline.today),
  };
}

/** A tenth to a third of what the client pays today. */
function sizeOf(account: Account, day: number, draw: Random): number {
  return (
    Math.round(
      (Math.max(mrrOn(account, day), 100_000) * MONTHS * (0.1 + draw.next() * 0.22)) / 10_000,
    ) * 10_000
  );
}

/** Each contract end in the timeline has its renewal deal; those due within four months are open. */
function* renewalDeals(account: Account, book: Book, draw: Random): Generator<Deal> {
  const { timeline } = book;
  for (const agreement of agreementsOf(account, timeline)) {
    if (agreement.end < timeline.start + 30 || agreement.end > timeline.today + 120) continue;
    const closeDay = agreement.decidedDay ?? agreement.end - 7;
    const outcome =
      agreement.outcome === 'pending' ? 'open' : agreement.outcome === 'renewed' ? 'won' : 'lost';
    yield {
      ...client(account),
      type: 'renewal',
      pipeline: pipelines.renewal,
      amount: agreement.renewedAnnualValue ?? agreement.annualValue,
      createdDay: Math.min(agreement.end - draw.int(80, 95), closeDay - 5, timeline.today - 3),
      closeDay,
      outcome,
      lostReason: outcome === 'lost' ? (account.spec.ending?.reason ?? null) : null,
      colleague: holderOf(account, 'owner', Math.min(closeDay, timeline.today)),
      product: account.lines[0]?.product ?? 'panel',
    };
  }
}

/** Prospects decide within three months, nearly always for somebody else; the youngest are still open. */
function* prospectDeals(book: Book): Generator<Deal> {
  const { timeline } = book;
  let at = 0;
  for (const prospect of prospects(book.seed, book.accounts.length, timeline)) {
    const draw = random(book.seed, 'prospect-deal', at++);
    const closeDay = workdayFrom(prospect.createdDay + draw.int(45, 95));
    const open = closeDay > timeline.today;
    const abroad = prospect.place.country !== 'BR';
    yield {
      companyId: prospect.companyId,
      companyName: prospect.name,
      type: 'new',
      pipeline: pipelines.new,
      amount: draw.int(45, 190) * (abroad ? 20_000 : 100_000),
      currency: abroad ? 'USD' : 'BRL',
      createdDay: prospect.createdDay,
      closeDay,
      outcome: open ? 'open' : 'lost',
      lostReason: open ? null : draw.weighted(lostReasons),
      colleague: sellerOn(prospect.createdDay, at, book),
      channel: prospect.channel,
      product: draw.pick(['performance', 'content', 'seo', 'panel'] as const),
    };
  }
}

/** Name of a deal as sellers write it. */
export function dealName({ type, companyName, product }: Deal): string {
  const title = {
    new: 'Proposta',
    winback: 'Retorno',
    upsell: 'Ampliação',
    cross_sell: 'Novo serviço',
    renewal: 'Renovação',
  }[type];
  return `${title} - ${companyName} - ${catalogue[product].name}`;
}
