import type { Account } from './account.ts';
import { invoicesOf } from './billing/invoice-facts.ts';
import type { Book } from './book.ts';
import { activitiesOf } from './crm/activity-facts.ts';
import { ticketsOf } from './support/ticket-facts.ts';
import { countEntries } from './time/entries.ts';

/** Accounts counted to learn how many facts one gives: with so many the total comes within a few percent. */
const SAMPLE = 400;
/** Multiplied by a prime, positions come in an order that follows no pattern of the portfolio. */
const SCATTER = 7919;
/** Two densities far enough apart to draw a straight line through. */
const [THIN, DENSE] = [1, 2];

/**
 * Density at which time entries, activities, tickets and invoice lines together come to about `facts`. Some
 * facts never multiply (planned meetings, subscription lines), so two counts of a sample fix the line.
 */
export function densityFor(facts: number, book: Book): number {
  const { length } = book.accounts;
  const sample = book.accounts.filter((account) => (account.index * SCATTER) % length < SAMPLE);
  const scale = length / sample.length;
  const [thin, dense] = [THIN, DENSE].map(
    (density) => countFacts(sample, { ...book, density }) * scale,
  );
  if (thin === undefined || dense === undefined) return 1;
  return Math.max(0.02, THIN + ((facts - thin) * (DENSE - THIN)) / (dense - thin));
}

function countFacts(accounts: readonly Account[], book: Book): number {
  let count = 0;
  for (const account of accounts) {
    for (const _ of activitiesOf(account, book)) count++;
    for (const _ of ticketsOf(account, book)) count++;
    for (const { lines } of invoicesOf(account, book)) count += lines.length;
    count += countEntries(account, book);
  }
  return count;
}
