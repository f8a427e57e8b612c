import type { ProductKey } from './billing/products.ts';
import type { AccountSpec, LineSpec } from './spec.ts';

/** One value of a line over [from, to); prices in hundredths of the account's currency per interval. */
export type LineVersion = {
  readonly from: number;
  readonly to: number | null;
  readonly quantity: number;
  readonly price: number;
  /** Hours a month the line pays for; follow a price that changed for more or less work, not the yearly index. */
  readonly hours: number;
  readonly status: 'active' | 'past_due' | 'paused' | 'trial';
  /** Why this version began. */
  readonly reason: string;
  readonly cancelRequestedDay: number | null;
  readonly cancelReason: string | null;
};

/** A recurring line with its whole history, oldest version first. */
export type Line = {
  readonly spec: LineSpec;
  readonly product: ProductKey;
  readonly versions: readonly LineVersion[];
};

/** A stay in a role: half-open, percent of the role. */
export type Assignment = {
  readonly colleague: number;
  readonly role: 'owner' | 'csm';
  readonly from: number;
  readonly to: number | null;
  readonly percent: number;
};

export type ContactRole = 'decision_maker' | 'champion' | 'sponsor' | 'billing' | 'user';

export type Contact = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly seniority: 'c_level' | 'vp' | 'director' | 'manager' | 'staff';
  readonly roles: readonly ContactRole[];
  readonly createdDay: number;
  readonly leftDay: number | null;
  readonly bounced: boolean;
};

/** One client as it really is; the sources each show a part of it, and not always the same part. */
export type Account = {
  readonly index: number;
  readonly spec: AccountSpec;
  readonly companyId: string;
  readonly domain: string;
  readonly taxId: string | null;
  readonly onboardedDay: number;
  /** First day without service, and the day service began again; null when not (yet) decided. */
  readonly leftDay: number | null;
  readonly returnedDay: number | null;
  /** Where a story wants the running contract to end; null = on the anniversary. */
  readonly renewalDay: number | null;
  readonly lines: readonly Line[];
  readonly assignments: readonly Assignment[];
  readonly contacts: readonly Contact[];
};

/** True while the account is served at the end of that day. */
export function isServed(account: Account, day: number): boolean {
  if (day < account.onboardedDay) return false;
  if (account.leftDay === null || day < account.leftDay) return true;
  return account.returnedDay !== null && day >= account.returnedDay;
}

/** Position in the staff of whoever holds most of a role on a day. */
export function holderOf(account: Account, role: Assignment['role'], day: number): number {
  let holder = 0;
  let percent = 0;
  for (const stay of account.assignments) {
    if (stay.role !== role || day < stay.from || (stay.to !== null && day >= stay.to)) continue;
    if (stay.percent > percent) [holder, percent] = [stay.colleague, stay.percent];
  }
  return holder;
}
