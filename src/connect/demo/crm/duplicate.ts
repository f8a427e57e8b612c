import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import { numericId } from '../ids.ts';
import type { RowOf } from '../stream.ts';
import { workdayFrom } from '../workdays.ts';
import { fixedBystanders, type Bystander } from './bystanders.ts';
import type { activities, contacts } from './streams.ts';

const CALLS = 6;
const BASE = 60_900_000_000;

/** Who was entered a second time with the second entry of a client: the same person, the same address. */
export function* duplicateContacts(book: Book): Generator<RowOf<typeof contacts>> {
  const duplicate = duplicateOf(book);
  const original = book.accounts.find(({ domain }) => domain === duplicate?.domain)?.contacts[1];
  if (duplicate === undefined || original === undefined) return;
  yield {
    contact_id: numericId(51_900_000_000, 0, 1),
    company_id: duplicate.companyId,
    full_name: original.name,
    email: original.email,
    job_title: original.title,
    seniority: original.seniority,
    language: 'pt-BR',
    status: 'active',
    left_at: null,
    created_at: isoInstant(duplicate.createdDay, 641),
  };
}

/** Calls that landed on the second entry and are missing from the client's own record. */
export function* duplicateActivities(book: Book): Generator<RowOf<typeof activities>> {
  const duplicate = duplicateOf(book);
  const seller = book.staff.find((colleague) => colleague.role === 'sales');
  if (duplicate === undefined) return;
  for (let at = 0; at < CALLS; at++) {
    const day = workdayFrom(duplicate.createdDay + 4 + at * 31);
    yield {
      activity_id: numericId(BASE, 0, at + 1),
      company_id: duplicate.companyId,
      owner_id: seller?.id ?? null,
      type: 'call',
      direction: 'both',
      status: 'held',
      started_at: isoInstant(day, 690),
      completed_at: isoInstant(day, 710),
      duration_minutes: 20,
      subject: 'Apresentação da plataforma',
      replied_at: null,
      is_bulk: false,
    };
  }
}

function duplicateOf({ timeline, accounts }: Book): Bystander | undefined {
  const known = new Set(accounts.map(({ domain }) => domain));
  return fixedBystanders(timeline).find(
    ({ kind, domain }) => kind === 'duplicate' && known.has(domain),
  );
}
