import type { Account } from '../account.ts';
import type { Book } from '../book.ts';
import { isoInstant } from '../calendar.ts';
import { numericId } from '../ids.ts';
import { activitySubjects } from '../phrases.ts';
import type { RowOf } from '../stream.ts';
import { activitiesOf, type Activity } from './activity-facts.ts';
import { duplicateActivities } from './duplicate.ts';
import type { activities, activityContacts } from './streams.ts';

const BASE = 61_000_000_000;

/** Rows of the activity log. */
export function* activityRows(book: Book): Generator<RowOf<typeof activities>> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const activity of activitiesOf(account, book))
      yield activityRow(activity, ++sequence, { account, book });
  }
  yield* duplicateActivities(book);
}

function activityRow(
  activity: Activity,
  sequence: number,
  { account, book }: { account: Account; book: Book },
): RowOf<typeof activities> {
  const { day, minute, duration } = activity;
  const started = isoInstant(day, minute);
  return {
    activity_id: numericId(BASE, account.index, sequence),
    company_id: account.companyId,
    owner_id: book.staff[activity.colleague]?.id ?? null,
    type: activity.type,
    direction: activity.direction,
    status: activity.status,
    started_at: started,
    completed_at:
      activity.status === 'held'
        ? duration === null
          ? started
          : isoInstant(day, minute + duration)
        : null,
    duration_minutes: duration,
    subject: subjectOf(activity, sequence),
    replied_at: repliedAt(activity),
    is_bulk: activity.isBulk,
  };
}

function subjectOf({ type, isBulk }: Activity, sequence: number): string {
  const subjects: readonly string[] = activitySubjects[isBulk ? 'newsletter' : type];
  return subjects[sequence % subjects.length] ?? '';
}

function repliedAt({ day, minute, replyAfter }: Activity): string | null {
  return replyAfter === null ? null : isoInstant(day, minute + replyAfter);
}

/** Who was invited or addressed; people attend what is held, and answer mail that is answered. */
export function* activityContactRows(book: Book): Generator<RowOf<typeof activityContacts>> {
  for (const account of book.accounts) {
    let sequence = 0;
    for (const activity of activitiesOf(account, book)) {
      sequence++;
      const spoken = activity.type !== 'email' && activity.type !== 'whatsapp';
      for (const [at, position] of activity.contacts.entries()) {
        const contact = account.contacts[position];
        if (contact === undefined) continue;
        yield {
          activity_id: numericId(BASE, account.index, sequence),
          contact_id: contact.id,
          attended: spoken && activity.status === 'held',
          replied_at: at === 0 ? repliedAt(activity) : null,
        };
      }
    }
  }
}
