import type { Account, Line, LineVersion } from '../account.ts';
import type { Book } from '../book.ts';
import { isoDay, isoInstant } from '../calendar.ts';
import { opaqueId } from '../ids.ts';
import { decimal } from '../money.ts';
import type { RowOf } from '../stream.ts';
import { customerId } from './customers.ts';
import { catalogue } from './products.ts';
import { testSubscriptionLines } from './strays.ts';
import type { subscriptionLines } from './streams.ts';

type Row = RowOf<typeof subscriptionLines>;

const TRIAL_DAYS = 30;

/** Rows of the subscription lines: one per value of a line, and the metered item of each automation module. */
export function* subscriptionLineRows(book: Book): Generator<Row> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const [at, line] of account.lines.entries()) {
      for (const version of line.versions)
        yield versionRow(version, line, { account, subscription: at + 1, sequence: ++sequence });
      if (line.product === 'automation')
        yield meteredRow(line, { account, subscription: at + 1, sequence: ++sequence });
    }
  }
  yield* testSubscriptionLines(book);
}

type Place = {
  readonly account: Account;
  readonly subscription: number;
  readonly sequence: number;
};

function versionRow(
  version: LineVersion,
  line: Line,
  { account, subscription, sequence }: Place,
): Row {
  const { spec } = line;
  return {
    line_id: opaqueId('si', account.index, sequence),
    subscription_id: opaqueId('sub', account.index, subscription),
    customer_id: customerId(account.index),
    product_id: catalogue[line.product].id,
    quantity: decimal(version.quantity * 100),
    unit_price: decimal(version.price),
    currency: account.spec.currency,
    interval: spec.interval === 'year' ? 'year' : 'month',
    interval_count: spec.interval === 'quarter' ? 3 : 1,
    usage_type: 'licensed',
    discount_kind: spec.discountPercent === 0 ? 'none' : 'forever',
    discount_percent: spec.discountPercent === 0 ? null : decimal(spec.discountPercent * 100),
    discount_amount: null,
    trial_end: version.status === 'trial' ? isoDay(version.from + TRIAL_DAYS) : null,
    status: version.status,
    starts_on: isoDay(version.from),
    ends_on: version.to === null ? null : isoDay(version.to),
    change_reason: version.reason,
    cancel_requested_at:
      version.cancelRequestedDay === null ? null : isoInstant(version.cancelRequestedDay, 845),
    cancel_reason: version.cancelReason,
  };
}

/** Messages are metered by use: the row stands here with its price and must not become MRR. */
function meteredRow(line: Line, place: Place): Row {
  const [first, last] = [line.versions[0], line.versions.at(-1)];
  const { account } = place;
  return {
    line_id: opaqueId('si', account.index, place.sequence),
    subscription_id: opaqueId('sub', account.index, place.subscription),
    customer_id: customerId(account.index),
    product_id: catalogue.messages.id,
    quantity: '1.00',
    unit_price: account.spec.currency === 'BRL' ? '0.35' : '0.07',
    currency: account.spec.currency,
    interval: 'month',
    interval_count: 1,
    usage_type: 'metered',
    discount_kind: 'none',
    discount_percent: null,
    discount_amount: null,
    trial_end: null,
    status: 'active',
    starts_on: isoDay(first?.from ?? account.onboardedDay),
    ends_on: last === undefined || last.to === null ? null : isoDay(last.to),
    change_reason: 'new',
    cancel_requested_at: null,
    cancel_reason: null,
  };
}
