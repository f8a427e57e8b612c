import type { Book } from '../book.ts';
import { isoDay, isoInstant } from '../calendar.ts';
import { languageOf } from '../places.ts';
import type { RowOf } from '../stream.ts';
import { duplicateContacts } from './duplicate.ts';
import type { contactRoles, contacts } from './streams.ts';

/** Rows of the contact list. */
export function* contactRows(book: Book): Generator<RowOf<typeof contacts>> {
  for (const account of book.accounts) {
    const language = languageOf(account.spec.place);
    for (const contact of account.contacts) {
      yield {
        contact_id: contact.id,
        company_id: account.companyId,
        full_name: contact.name,
        email: contact.email,
        job_title: contact.title,
        seniority: contact.seniority,
        language,
        status: contact.leftDay !== null ? 'left' : contact.bounced ? 'bounced' : 'active',
        left_at: contact.leftDay === null ? null : isoDay(contact.leftDay),
        created_at: isoInstant(contact.createdDay, 560),
      };
    }
  }
  yield* duplicateContacts(book);
}

/** A role begins with the contact and ends when the person leaves the client. */
export function* contactRoleRows({ accounts }: Book): Generator<RowOf<typeof contactRoles>> {
  for (const account of accounts) {
    for (const contact of account.contacts) {
      for (const role of contact.roles) {
        yield {
          contact_role_id: `${contact.id}-${role}`,
          contact_id: contact.id,
          company_id: account.companyId,
          role,
          from_date: isoDay(contact.createdDay),
          to_date: contact.leftDay === null ? null : isoDay(contact.leftDay),
        };
      }
    }
  }
}
