import { isServed, type Account } from '../account.ts';
import type { Book } from '../book.ts';
import { invoicesOf } from '../billing/invoice-facts.ts';
import { mediaOf } from '../billing/media.ts';
import { portfolioMrr } from '../book.ts';
import { firstDay, isoDay, monthOfDay } from '../calendar.ts';
import { reaisPer } from '../fx/rates.ts';
import { decimal } from '../money.ts';
import { random } from '../random.ts';
import { mrrOn } from '../revenue.ts';
import type { RowOf } from '../stream.ts';
import { workdayFrom } from '../workdays.ts';
import { clientCode, projectId } from './clients.ts';
import type { allocationRules, costLines } from './streams.ts';

type Row = RowOf<typeof costLines>;

const FREELANCE_PER_MONTH = 0.3;
const TRAVEL_BY_TIER = { A: 90_000, B: 40_000, C: 0, D: 0 } as const;

/** Monthly pools as shares of MRR, or as a fixed amount in hundredths of a real. */
const pools = [
  {
    pool: 'hosting',
    costClass: 'infra_variable',
    vendor: 'Nuvem & Servidores',
    share: 0.058,
    fixed: 0,
  },
  {
    pool: 'helpdesk',
    costClass: 'support',
    vendor: 'Folha do suporte',
    share: 0.028,
    fixed: 2_100_000,
  },
  {
    pool: 'success_tools',
    costClass: 'success',
    vendor: 'Ferramenta de sucesso',
    share: 0,
    fixed: 290_000,
  },
  {
    pool: 'marketing',
    costClass: 'acquisition',
    vendor: 'Mídia própria e eventos',
    share: 0.034,
    fixed: 800_000,
  },
  {
    pool: 'sales_team',
    costClass: 'acquisition',
    vendor: 'Folha de vendas',
    share: 0,
    fixed: 3_100_000,
  },
  {
    pool: 'commissions',
    costClass: 'expansion_selling',
    vendor: 'Comissões',
    share: 0.006,
    fixed: 0,
  },
  {
    pool: 'office',
    costClass: 'overhead',
    vendor: 'Aluguel e administração',
    share: 0,
    fixed: 4_700_000,
  },
] as const;

/** Rows of the ledger: what was bought for a client, then what goes to pools. */
export function* costLineRows(book: Book): Generator<Row> {
  for (const account of book.accounts) yield* clientCosts(account, book);
  const fees = feesByMonth(book);
  let sequence = 0;
  for (let month = book.timeline.firstMonth; month <= book.timeline.todayMonth; month++) {
    for (const row of poolCosts(month, fees.get(month) ?? 0, book))
      yield { cost_id: `K0-${++sequence}`, ...row };
  }
}

function* clientCosts(account: Account, book: Book): Generator<Row> {
  const { timeline } = book;
  const draw = random(book.seed, 'costs', account.index);
  let sequence = 0;
  for (let month = timeline.firstMonth; month <= timeline.todayMonth; month++) {
    const [hit, size] = [draw.chance(FREELANCE_PER_MONTH), 0.03 + draw.next() * 0.09];
    const day = workdayFrom(firstDay(month) + 6);
    if (day > timeline.today || !isServed(account, firstDay(month))) continue;
    const common = {
      posted_on: isoDay(day),
      client_code: clientCode(account.index),
      project_id: projectId(account.index, 0),
      pool: null,
      currency: account.spec.currency,
    };
    const row = (cost: Pick<Row, 'cost_class' | 'vendor' | 'channel'>, amount: number): Row => ({
      cost_id: `K${account.index + 1}-${++sequence}`,
      ...common,
      ...cost,
      amount: decimal(amount),
    });
    for (const buy of mediaOf(account, month, book))
      yield row({ cost_class: 'pass_through', vendor: buy.vendor, channel: 'media' }, buy.amount);
    if (hit)
      yield row(
        { cost_class: 'cogs_direct', vendor: 'Freelancers e bancos de imagem', channel: null },
        Math.round(mrrOn(account, day) * size),
      );
    const travel = TRAVEL_BY_TIER[account.spec.tier];
    if (travel > 0 && month % 3 === account.index % 3)
      yield row(
        { cost_class: 'account_mgmt', vendor: 'Viagens', channel: null },
        account.spec.currency === 'BRL' ? travel : travel / 2,
      );
  }
}

function* poolCosts(month: number, fees: number, book: Book): Generator<Omit<Row, 'cost_id'>> {
  const day = Math.min(workdayFrom(firstDay(month) + 27), book.timeline.today);
  const common = {
    posted_on: isoDay(day),
    client_code: null,
    project_id: null,
    currency: 'BRL',
    channel: null,
  };
  const draw = random(book.seed, 'pools', month);
  const mrr = portfolioMrr(book, day);
  const passed =
    month === book.timeline.todayMonth ? (book.timeline.today - firstDay(month) + 1) / 30 : 1;
  for (const { pool, costClass, vendor, share, fixed } of pools) {
    // Fixed amounts grew with the company: seven tenths of today's at the start of the timeline.
    const age = (book.timeline.todayMonth - month) / 36;
    const amount =
      (mrr * share + fixed * sizeOf(book) * (1 - 0.3 * age)) *
      Math.min(1, passed) *
      draw.normal(1, 0.03);
    yield { ...common, cost_class: costClass, amount: decimal(Math.round(amount)), pool, vendor };
  }
  yield {
    ...common,
    cost_class: 'payment_fees',
    amount: decimal(fees),
    pool: 'payment_fees',
    vendor: 'Meios de pagamento',
  };
}

/** Pools of larger portfolios are larger in proportion. */
function sizeOf({ accounts }: Book): number {
  return accounts.length / 40;
}

/** What payment providers kept, in hundredths of a real by month of payment. */
function feesByMonth(book: Book): ReadonlyMap<number, number> {
  const fees = new Map<number, number>();
  for (const account of book.accounts) {
    for (const { paidDay, fee } of invoicesOf(account, book)) {
      if (paidDay === null) continue;
      const month = monthOfDay(paidDay);
      fees.set(
        month,
        (fees.get(month) ?? 0) +
          Math.round(fee * reaisPer(account.spec.currency, paidDay, book.dollars)),
      );
    }
  }
  return fees;
}

/** Rows of the allocation rules; pools without one stay unallocated. */
export function* allocationRuleRows({ timeline }: Book): Generator<RowOf<typeof allocationRules>> {
  const drivers = [
    ['hosting', 'mrr'],
    ['helpdesk', 'tickets'],
    ['payment_fees', 'revenue'],
    ['success_tools', 'equal'],
  ] as const;
  for (const [pool, driver] of drivers) {
    yield {
      rule_id: `AR-${pool}`,
      pool,
      driver,
      from_date: isoDay(timeline.start - 365),
      to_date: null,
    };
  }
}
