import type { Account, LineVersion } from './account.ts';
import type { LineSpec } from './spec.ts';

const monthsPer = { month: 1, quarter: 3, year: 12 } as const;

/** Monthly value of a version in hundredths of its currency: discounts that recur are off, trials and pauses are zero. */
export function monthlyValue(version: LineVersion, line: LineSpec): number {
  if (version.status === 'trial' || version.status === 'paused') return 0;
  const gross = (version.price * version.quantity) / monthsPer[line.interval];
  return Math.round(gross * (1 - line.discountPercent / 100));
}

/** The version in force on a day, or null. */
export function versionOn(versions: readonly LineVersion[], day: number): LineVersion | null {
  for (const version of versions) {
    if (version.from <= day && (version.to === null || day < version.to)) return version;
  }
  return null;
}

/** MRR of an account at the end of a day, in hundredths of its own currency. */
export function mrrOn(account: Account, day: number): number {
  let sum = 0;
  for (const line of account.lines) {
    const version = versionOn(line.versions, day);
    if (version !== null) sum += monthlyValue(version, line.spec);
  }
  return sum;
}

/** Hours a month that the account's retainers pay for on a day. */
export function contractedHours(account: Account, day: number): number {
  let sum = 0;
  for (const line of account.lines) {
    const version = versionOn(line.versions, day);
    if (version !== null && version.status !== 'paused') sum += version.hours;
  }
  return sum;
}
