import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import { supportTie } from '../identity.ts';
import { mistyped } from '../names.ts';
import type { RowOf } from '../stream.ts';
import { strayOrganization } from './strays.ts';
import type { organizations } from './streams.ts';

/** Id of the help-desk organisation of an account. */
export function organizationId(index: number): string {
  return String(360_100_000 + index * 37);
}

/** Rows of the organisations; a client without one writes from its people's addresses only. */
export function* organizationRows(book: Book): Generator<RowOf<typeof organizations>> {
  for (const account of book.accounts) {
    const tie = supportTie(account.index);
    if (tie === 'email') continue;
    yield {
      organization_id: organizationId(account.index),
      name: mistyped(account.spec.name, account.index + 3),
      domain: account.domain,
      external_id: tie === 'key' ? account.companyId : null,
      created_at: isoInstant(account.onboardedDay + 3, 615),
    };
  }
  yield strayOrganization(book);
}
