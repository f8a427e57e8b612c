/** The audit: what was done by whom, each entry bound to the one before. */
import type { Selectable } from 'kysely';
import type { Clock } from '../../base/clock.ts';
import { sha256, stableStringify } from '../../base/hash.ts';
import { toJson } from '../../base/metadata/json-text.ts';
import type { Metadata } from '../../base/metadata/open.ts';
import type { Tables } from '../../base/metadata/tables.ts';
import type { AuditVerdict } from '../schema.ts';

/** Everything that is written down. */
export type AuditEvent =
  | 'claimed'
  | 'signed_in'
  | 'sign_in_refused'
  | 'signed_out'
  | 'session_revoked'
  | 'password_changed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'token_made'
  | 'token_revoked'
  | 'invited'
  | 'invitation_withdrawn'
  | 'joined'
  | 'access_changed'
  | 'suspended'
  | 'resumed'
  | 'reset_made'
  | 'view_as_begun'
  | 'view_as_ended'
  | 'exported'
  | 'source_changed'
  | 'identity_decided'
  | 'published'
  | 'report_changed';

export type AuditNote = {
  event: AuditEvent;
  /** Name of who did it, as it was then; null = nobody known. */
  actor: string | null;
  /** Whom or what it was done to. */
  target?: string | null;
  details?: Readonly<Record<string, string>>;
};

export type AuditRow = Selectable<Tables['audit_entry']>;

export type Audit = {
  /** Resolves when it is on the disk. */
  note(note: AuditNote): Promise<void>;
  /** Newest first, those before a number. */
  read(before: number | null, most: number): Promise<AuditRow[]>;
  /** Reads the whole chain. */
  verify(): Promise<AuditVerdict>;
};

/** Entries that a verification reads at a time. */
const PAGE = 1000;

/** The audit of a workspace. Notes of one process take turns; those of several meet at the key and try again. */
export function auditIn(metadata: Metadata, clock: Clock, workspace: string): Audit {
  let last: Promise<unknown> = Promise.resolve();
  return {
    note(note) {
      const turn = last.then(() => append(metadata, { note, clock, workspace }));
      last = turn.catch(() => null); // the caller of that note hears of it; the next one still has its turn
      return turn;
    },
    read: (before, most) => page(metadata, workspace, { before, most }),
    verify: () => verify(metadata, workspace),
  };
}

type Appended = { note: AuditNote; clock: Clock; workspace: string };

async function append({ db }: Metadata, { note, clock, workspace }: Appended): Promise<void> {
  const { event, actor, target = null, details = {} } = note;
  for (;;) {
    const head = await db
      .selectFrom('audit_entry')
      .select(['number', 'hash'])
      .where('workspace', '=', workspace)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const at = new Date(clock.now()).toISOString();
    const number = (head?.number ?? 0) + 1;
    const entry = { workspace, number, at, actor, event, target, previous: head?.hash ?? '' };
    const added = await db
      .insertInto('audit_entry')
      .values({
        ...entry,
        details: toJson<Record<string, string>>({ ...details }),
        hash: hashOfEntry({ ...entry, details }),
      })
      .onConflict((conflict) => conflict.columns(['workspace', 'number']).doNothing())
      .executeTakeFirst();
    if ((added.numInsertedOrUpdatedRows ?? 0n) > 0n) return;
  }
}

/** SHA-256 over everything that an entry says, the hash of the one before included. */
export function hashOfEntry(entry: Omit<AuditRow, 'hash'>): string {
  const { workspace, number, at, actor, event, target, details, previous } = entry;
  return sha256(
    stableStringify({ workspace, number, at, actor, event, target, details, previous }),
  );
}

function page(
  { db }: Metadata,
  workspace: string,
  { before, most }: { before: number | null; most: number },
): Promise<AuditRow[]> {
  const all = db
    .selectFrom('audit_entry')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('number', 'desc')
    .limit(most);
  return (before === null ? all : all.where('number', '<', before)).execute();
}

async function verify({ db }: Metadata, workspace: string): Promise<AuditVerdict> {
  let previous = '';
  let number = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('number', '>', number)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const isSound =
        row.number === number + 1 && row.previous === previous && row.hash === hashOfEntry(row);
      if (!isSound) return { entries: number, head: previous, broken: number + 1 };
      number = row.number;
      previous = row.hash;
    }
    if (rows.length < PAGE) return { entries: number, head: previous, broken: null };
  }
}
