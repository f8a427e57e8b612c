import type { IndustryKey, Place } from './places.ts';
import type { ProductKey } from './billing/products.ts';

export type Tier = 'A' | 'B' | 'C' | 'D';
export type ServiceLevel = 'Essential' | 'Growth' | 'Premium';

/** Day counted back from the portfolio's today: 0 is today, negative lies ahead. */
export type DaysAgo = number;

/** What happens to one line of an account; `line` is the product it changes. */
export type LineEvent = {
  readonly line: ProductKey;
  readonly daysAgo: DaysAgo;
  readonly reason: string;
  readonly change:
    | { readonly kind: 'price'; readonly factor: number }
    | { readonly kind: 'quantity'; readonly factor: number }
    | { readonly kind: 'status'; readonly status: 'active' | 'past_due' | 'paused' };
};

/** A recurring line as sold: price in whole units of the account's currency, per interval. */
export type LineSpec = {
  readonly product: ProductKey;
  readonly quantity: number;
  readonly price: number;
  readonly interval: 'month' | 'quarter' | 'year';
  /** Hours a month the fee pays for; 0 for software. */
  readonly hours: number;
  readonly discountPercent: number;
  /** Sold later than the account was onboarded: how long ago. Null = from the start. */
  readonly soldDaysAgo: DaysAgo | null;
  readonly trial: boolean;
};

/** How an account leaves: months after onboarding, why, and whether it comes back. */
export type Ending = {
  readonly afterMonths: number;
  readonly reason: string;
  readonly returnsDaysAgo: DaysAgo | null;
};

/** What makes an account behave unlike its peers. Everything neutral by default. */
export type Traits = {
  /** No answer from the client and no meeting held since. */
  readonly silentDays: DaysAgo | null;
  /** From that day on touches happen only with this factor. */
  readonly touchDrop: { readonly daysAgo: DaysAgo; readonly factor: number } | null;
  /** Held by the account manager who left the company, and by a successor since. */
  readonly heldByLeaver: boolean;
  /** The owner role is shared with a second manager. */
  readonly splitOwner: boolean;
  /** Hours worked per hour contracted, by months ago; null = an ordinary 0.8 to 1.0. */
  readonly hoursFactor: ((monthsAgo: number) => number) | null;
  /** Shift of satisfaction in NPS points of one answer (0 to 10). */
  readonly mood: number;
  /** A burst of complaints that many days ago. */
  readonly complaintsDaysAgo: DaysAgo | null;
  /** Invoices issued since then stay unpaid. */
  readonly unpaidSinceDays: DaysAgo | null;
  /** The current contract ends in that many days instead of on the anniversary of onboarding. */
  readonly renewalInDays: number | null;
  /** Slug of the parent company and since how many days ago (null = always). */
  readonly parent: { readonly slug: string; readonly sinceDays: DaysAgo | null } | null;
  /** Earlier value of a property, until that many days ago. */
  readonly was: readonly {
    readonly property: 'tier' | 'segment' | 'region' | 'service_level';
    readonly value: string;
    readonly untilDays: DaysAgo;
  }[];
  /** Random upsells and downsells of its own; switched off where a story must stay readable. */
  readonly drifts: boolean;
};

/** Everything that is decided about an account before its records are drawn. */
export type AccountSpec = {
  readonly slug: string;
  readonly name: string;
  readonly legalName: string;
  readonly place: Place;
  readonly industry: IndustryKey;
  readonly tier: Tier;
  readonly segment: 'Enterprise' | 'Mid-market' | 'SMB';
  readonly level: ServiceLevel;
  readonly currency: 'BRL' | 'USD';
  readonly channel: 'referral' | 'inbound' | 'outbound' | 'event' | 'partner';
  /** Months between onboarding and the month of today. */
  readonly onboardedMonthsAgo: number;
  readonly lines: readonly LineSpec[];
  /** Media bought for the client in an average month, in the account's currency. */
  readonly media: number;
  readonly events: readonly LineEvent[];
  readonly ending: Ending | null;
  readonly traits: Traits;
};

/** What a cast member may leave out. */
export type CastMember = Omit<
  AccountSpec,
  'legalName' | 'segment' | 'currency' | 'media' | 'events' | 'ending' | 'traits'
> & {
  readonly legalName?: string;
  readonly segment?: AccountSpec['segment'];
  readonly currency?: AccountSpec['currency'];
  readonly media?: number;
  readonly events?: readonly LineEvent[];
  readonly ending?: Ending;
  readonly traits?: Partial<Traits>;
};

const ordinary: Traits = {
  silentDays: null,
  touchDrop: null,
  heldByLeaver: false,
  splitOwner: false,
  hoursFactor: null,
  mood: 0,
  complaintsDaysAgo: null,
  unpaidSinceDays: null,
  renewalInDays: null,
  parent: null,
  was: [],
  drifts: true,
};

const usualSegment = { A: 'Enterprise', B: 'Mid-market', C: 'Mid-market', D: 'SMB' } as const;

/** Fills in what a cast member leaves out. */
export function resolveSpec(member: CastMember): AccountSpec {
  return {
    ...member,
    legalName: member.legalName ?? `${member.name} Ltda.`,
    segment: member.segment ?? usualSegment[member.tier],
    currency: member.currency ?? 'BRL',
    media: member.media ?? 0,
    events: member.events ?? [],
    ending: member.ending ?? null,
    traits: { ...ordinary, ...member.traits },
  };
}

/** A monthly retainer: fee and the hours it pays for. */
export function retainer(product: ProductKey, fee: number, hours: number): LineSpec {
  return {
    product,
    quantity: 1,
    price: fee,
    interval: 'month',
    hours,
    discountPercent: 0,
    soldDaysAgo: null,
    trial: false,
  };
}

/** Seats of the platform; priced per seat and interval. */
export function seats(
  quantity: number,
  price: number,
  interval: LineSpec['interval'] = 'month',
): LineSpec {
  return {
    product: 'panel',
    quantity,
    price,
    interval,
    hours: 0,
    discountPercent: 0,
    soldDaysAgo: null,
    trial: false,
  };
}

/** A flat software module. */
export function module(
  product: ProductKey,
  price: number,
  soldDaysAgo: DaysAgo | null = null,
): LineSpec {
  return {
    product,
    quantity: 1,
    price,
    interval: 'month',
    hours: 0,
    discountPercent: 0,
    soldDaysAgo,
    trial: false,
  };
}
